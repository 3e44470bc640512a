package regard.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Draws one of our templates, as compiled for the product. */
final class Templates {

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "regard");

    private Templates() {}

    static String draw(String name, Map<String, Object> params) {
        var output = new StringOutput();
        ENGINE.render("ui/" + name + ".jte", params, output);
        return output.toString();
    }
}
