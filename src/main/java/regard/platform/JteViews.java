package regard.platform;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;
import regard.ui.Words;

/** Renders the compiled templates. A page gets its record, the frame around it and the words of the reader's language. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class JteViews implements ViewResolver {

    private static final String REDIRECT = "redirect:";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "regard");
    private final Frames frames;

    JteViews(Frames frames) {
        this.frames = frames;
    }

    @Override
    public View resolveViewName(String name, Locale locale) {
        if (name.startsWith(REDIRECT)) {
            // 303, so that a refresh after a POST never sends twice.
            return new RedirectView(name.substring(REDIRECT.length()), true, false, false);
        }
        return (model, request, response) -> render(name, model, request, response);
    }

    void render(String name, @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws java.io.IOException {
        var parameters = new HashMap<String, Object>(model == null ? Map.of() : model);
        parameters.put("frame", frames.around(request, response));
        parameters.put("words", Words.english());
        var output = new Utf8ByteOutput();
        templates.render(name + ".jte", parameters, output);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
