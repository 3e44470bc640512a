package regard.home;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages that every footer leads to. */
@Controller
class InformationController {

    @GetMapping("/accessibility")
    ModelAndView accessibility() {
        return page("accessibility");
    }

    @GetMapping("/cookies")
    ModelAndView cookies() {
        return page("cookies");
    }

    @GetMapping("/privacy")
    ModelAndView privacy() {
        return page("privacy");
    }

    @GetMapping("/terms")
    ModelAndView terms() {
        return page("terms");
    }

    @GetMapping("/contact")
    ModelAndView contact() {
        return page("contact");
    }

    @GetMapping("/formats-and-languages")
    ModelAndView formats() {
        return page("formats-and-languages");
    }

    @GetMapping("/help")
    ModelAndView help() {
        return page("help");
    }

    private static ModelAndView page(String name) {
        return new ModelAndView("home/information", "page", InformationPage.of(name));
    }
}
