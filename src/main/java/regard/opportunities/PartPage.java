package regard.opportunities;

import gg.jte.Content;
import java.util.List;

/** A public page whose parts are written by rooms above. */
record PartPage(List<Content> parts) {}
