package regard.activities;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The message of a rule in its two parts: what is the case, and what to do about it. */
record Said(String fact, String act) {

    // A full stop, a space and a capital letter end a sentence; "R v Brent" and "2.10a" do not.
    private static final Pattern END = Pattern.compile("[.?]\"? (?=\\p{Lu})");

    static Said of(String message) {
        Matcher end = END.matcher(message);
        return end.find()
                ? new Said(
                        message.substring(0, end.end()).strip(),
                        message.substring(end.end()).strip())
                : new Said(message, "");
    }
}
