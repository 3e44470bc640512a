package regard.opportunities;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A way to take part, as the register can be searched for it. */
enum Method {
    ONLINE,
    PHONE,
    PAPER,
    IN_PERSON,
    EASY_READ,
    BSL,
    LANGUAGES,
    GROUP;

    static Optional<Method> of(String name) {
        return Arrays.stream(values())
                .filter(method -> method.name().equals(name))
                .findFirst();
    }

    /** The ways that a page offers. Whoever asks people asks them on the web as well. */
    static Set<Method> of(PublicPage page) {
        var methods = EnumSet.of(ONLINE);
        PublicPage.Ways ways = page.ways();
        addIf(methods, PHONE, ways.phone());
        addIf(methods, PAPER, ways.paper());
        addIf(methods, IN_PERSON, ways.inPerson());
        addIf(methods, EASY_READ, ways.easyRead());
        addIf(methods, BSL, ways.bsl());
        addIf(methods, LANGUAGES, ways.languages());
        addIf(methods, GROUP, ways.group());
        if (!page.meetings().isEmpty()) {
            methods.add(IN_PERSON);
        }
        return methods;
    }

    private static void addIf(Set<Method> methods, Method method, String words) {
        if (!words.isBlank()) {
            methods.add(method);
        }
    }
}
