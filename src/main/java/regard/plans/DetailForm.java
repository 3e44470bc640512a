package regard.plans;

import java.util.List;
import regard.kernel.Problem;

/** A part of the plan as somebody typed it, on a page of its own. */
interface DetailForm {

    /** The version of the plan that they had before them. */
    int version();

    /** What cannot be read. */
    List<Problem> problems();

    /** The plan with what was typed; asked only if all of it can be read. */
    InvolvementPlan put(InvolvementPlan plan);
}
