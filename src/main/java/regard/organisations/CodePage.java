package regard.organisations;

import java.util.List;
import regard.kernel.Problem;

record CodePage(List<Problem> problems) {}
