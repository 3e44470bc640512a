package regard.ui;

import java.util.List;
import java.util.Optional;

/**
 * What surrounds a page: whose site it is, who is signed in, where one can go, and the token that a form must send back.
 *
 * @param staff whether the page is on the staff side, with its white header
 * @param brand whose name and colours: neutral, or NHS for a body entitled to it
 * @param reader who is signed in, if anybody
 * @param navigation the entries this reader may use, in order
 * @param demonstration whether everything on this installation is made up
 */
public record Frame(
        boolean staff,
        Brand brand,
        Optional<Reader> reader,
        List<Link> navigation,
        boolean demonstration,
        Help help,
        Token token,
        Assets assets) {

    /** The person reading, with the role they are known by. */
    public record Reader(String name, String role) {}

    /** An entry of the navigation. */
    public record Link(String words, String href, boolean current) {}

    /**
     * Whose service it is.
     *
     * @param nhs whether the NHS logo and colours may be used: only by bodies entitled to them
     */
    public record Brand(String organisation, String service, boolean nhs) {}

    /** How to reach a person, on every page in the same place (WCAG 2.2, 3.2.6). */
    public record Help(String phone, String hours, String textRelay, String email, String post) {}

    /** What proves that a form came from our own page. */
    public interface Token {
        String name();

        String value();
    }

    /** Where the files of a page are, by content, so that browsers may keep them for ever. */
    public interface Assets {
        String href(String file);
    }
}
