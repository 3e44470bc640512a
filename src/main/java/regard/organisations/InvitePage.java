package regard.organisations;

import java.util.List;
import java.util.Set;
import regard.kernel.Problem;
import regard.kernel.Role;

record InvitePage(String name, String username, Set<Role> roles, List<Problem> problems) {

    List<String> chosen() {
        return roles.stream().map(Role::name).toList();
    }
}
