package regard.platform;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;
import regard.organisations.PermissionTable;
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
            throws IOException {
        var parameters = new HashMap<String, Object>(model == null ? Map.of() : model);
        parameters.put("frame", frames.around(request, response));
        parameters.put("words", Words.english());
        var output = new Utf8ByteOutput();
        templates.render(name + ".jte", parameters, output);
        response.setContentType("text/html;charset=UTF-8");
        if (isCached(request, response) && isKnown(output, request, response)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    private static boolean isCached(HttpServletRequest request, HttpServletResponse response) {
        return response.getStatus() == HttpServletResponse.SC_OK
                && WhoActs.row(request).map(PermissionTable.Row::cached).orElse(false);
    }

    /** Gives the page its tag, and says whether the browser has this very page already. */
    private static boolean isKnown(Utf8ByteOutput page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var content = new ByteArrayOutputStream(page.getContentLength());
        page.writeTo(content);
        String tag = "W/\"" + DigestUtils.md5DigestAsHex(content.toByteArray()) + "\"";
        response.setHeader("ETag", tag);
        return tag.equals(request.getHeader("If-None-Match"));
    }
}
