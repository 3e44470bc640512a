package regard.organisations;

import java.util.List;
import regard.kernel.Problem;

record SignInPage(String username, String then, List<Problem> problems) {}
