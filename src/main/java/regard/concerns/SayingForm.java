package regard.concerns;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import regard.kernel.Problem;

/**
 * What somebody typed who was not asked, kept so that a refused page can show it again.
 *
 * @param key sent with the form, so that what is sent twice is kept once
 * @param website a box that nobody sees: what stands in it was put there by a machine
 */
record SayingForm(String key, String about, String saying, String where, String contact, String website) {

    static final int LONGEST = 3_000;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_KEY = 100;

    SayingForm(
            @Nullable String key,
            @Nullable String about,
            @Nullable String saying,
            @Nullable String where,
            @Nullable String contact,
            @Nullable String website) {
        this.key = Objects.requireNonNullElse(key, "");
        this.about = Objects.requireNonNullElse(about, "");
        this.saying = Objects.requireNonNullElse(saying, "");
        this.where = Objects.requireNonNullElse(where, "");
        this.contact = Objects.requireNonNullElse(contact, "");
        this.website = Objects.requireNonNullElse(website, "");
    }

    static SayingForm empty(String about) {
        return new SayingForm(UUID.randomUUID().toString(), about, "", "", "", "");
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (saying.isBlank()) {
            problems.add(new Problem("saying", "concerns.saying.missing"));
        } else if (saying.length() > LONGEST) {
            problems.add(new Problem("saying", "concerns.saying.too-long", saying.length(), LONGEST));
        }
        if (where.length() > LONGEST_LINE) {
            problems.add(new Problem("where", "concerns.too-long", LONGEST_LINE));
        }
        if (!contact.isBlank() && !canBeReached()) {
            problems.add(new Problem("contact", "concerns.contact.unreadable"));
        }
        return problems;
    }

    private boolean canBeReached() {
        String typed = contact.strip();
        return typed.length() <= LONGEST_LINE
                && (regard.messages.Message.isAddress(typed)
                        || typed.replaceAll("[\\s()+.-]", "").matches("\\d{7,15}"));
    }

    /** A key of our own where the form came without one. */
    String keyOrNew() {
        return key.isBlank() || key.length() > LONGEST_KEY ? UUID.randomUUID().toString() : key;
    }
}
