package regard.equality;

import java.util.List;
import regard.kernel.Problem;

/** The groups that a body looks at beside those everybody does. */
record LocalGroupsPage(List<Groups.Group> groups, String title, boolean mayChange, List<Problem> problems) {}
