package regard.demo;

import regard.kernel.Role;

/**
 * An account of the demo, as the launcher prints it.
 *
 * @param totpSecret Base32; empty where the role signs in with a password alone
 */
public record DemoAccount(Role role, String username, String password, String totpSecret) {

    /** The line of the contract (section 1). */
    public String line() {
        return String.join("\t", "DEMO-ACCOUNT", role.name(), username, password, totpSecret);
    }

    static DemoAccount parse(String line) {
        String[] cells = line.split("\t", -1);
        return new DemoAccount(Role.valueOf(cells[1]), cells[2], cells[3], cells[4]);
    }
}
