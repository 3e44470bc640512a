package regard.organisations;

import java.util.List;
import regard.kernel.Problem;

record FirstBodyPage(
        String name, String kind, String phone, String email, String person, String username, List<Problem> problems) {}
