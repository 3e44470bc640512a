package regard.organisations;

import java.util.List;
import regard.kernel.Problem;

record InvitationPage(
        String name, String username, boolean needsCode, String secret, QrCode picture, List<Problem> problems) {

    /** In groups of four, so that a person can type it. */
    String spacedSecret() {
        return secret.replaceAll("(.{4})", "$1 ").strip();
    }
}
