package regard.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The comments as they are read before they are grouped: personal data masked, what says nothing and other languages set apart, and
 * each text that people repeat word for word held once. The order is that of the words, so that it does not matter in which order the
 * comments came.
 */
final class Reading {

    static final int NO_SUBSTANCE = -1;
    static final int OTHER_LANGUAGE = -2;

    private final List<Comment> comments;
    private final List<String> texts;
    private final int[] textOf;
    private final int blank;
    private final Map<String, Integer> languages;
    private final List<Campaign> campaigns;

    /** By text, the text that stands for it: itself, or the letter of its campaign. */
    private final int[] standsFor;

    private Reading(
            List<Comment> comments,
            List<String> texts,
            int[] textOf,
            int blank,
            Map<String, Integer> languages,
            List<Campaign> campaigns,
            int[] standsFor) {
        this.comments = comments;
        this.texts = texts;
        this.textOf = textOf;
        this.blank = blank;
        this.languages = languages;
        this.campaigns = campaigns;
        this.standsFor = standsFor;
    }

    static Reading of(List<Comment> comments, Steering steering, WordPiece wordPiece, long seed, Progress progress) {
        var language = new Language(wordPiece);
        var languages = new TreeMap<String, Integer>();
        var textByKey = new TreeMap<String, String>();
        var keyOf = new String[comments.size()];
        var languageOf = new HashMap<String, String>();
        int blank = 0;
        List<String> masked = comments.parallelStream()
                .map(comment -> Wording.clean(PersonalData.mask(comment.text())))
                .toList();
        for (int i = 0; i < comments.size(); i++) {
            String clean = masked.get(i);
            String key = Wording.key(clean);
            blank += comments.get(i).text().isBlank() ? 1 : 0;
            if (Wording.isWithoutSubstance(key)) {
                continue;
            }
            String in = languageOf.computeIfAbsent(key, _ -> language.of(clean));
            if (!in.equals(Language.ENGLISH)) {
                languages.merge(Language.name(in), 1, Integer::sum);
                continue;
            }
            keyOf[i] = key;
            textByKey.merge(key, clean, (a, b) -> a.compareTo(b) <= 0 ? a : b);
            if (i % 2_000 == 1_999) {
                progress.at("reading", i + 1, comments.size());
            }
        }
        var placeOf = new HashMap<String, Integer>();
        textByKey.keySet().forEach(key -> placeOf.put(key, placeOf.size()));
        var textOf = new int[comments.size()];
        for (int i = 0; i < textOf.length; i++) {
            String key = keyOf[i];
            textOf[i] = key != null ? placeOf.getOrDefault(key, NO_SUBSTANCE) : NO_SUBSTANCE;
            if (key == null && languageOf.size() > placeOf.size()) {
                String in = languageOf.get(key(comments.get(i)));
                textOf[i] = in != null ? OTHER_LANGUAGE : NO_SUBSTANCE;
            }
        }
        progress.at("looking for campaigns", 0, 1);
        var campaigns = Campaigns.find(comments, seed);
        return new Reading(
                comments,
                List.copyOf(textByKey.values()),
                textOf,
                blank,
                languages,
                campaigns,
                standsFor(comments, textOf, textByKey.size(), campaigns, steering));
    }

    /** What is the same for comments that say the same, word for word. */
    static String key(Comment comment) {
        return Wording.key(Wording.clean(PersonalData.mask(comment.text())));
    }

    private static int[] standsFor(
            List<Comment> comments, int[] textOf, int texts, List<Campaign> campaigns, Steering steering) {
        var standsFor = new int[texts];
        Arrays.setAll(standsFor, i -> i);
        var places = new HashMap<Comment, Integer>();
        for (int i = 0; i < textOf.length; i++) {
            places.put(comments.get(i), textOf[i]);
        }
        for (Campaign campaign : campaigns) {
            int letter = campaign.members().stream()
                    .filter(member -> member.text().equals(campaign.letter()))
                    .mapToInt(member -> places.getOrDefault(member, NO_SUBSTANCE))
                    .min()
                    .orElse(-1);
            if (letter >= 0) {
                for (Comment member : campaign.members()) {
                    int text = places.getOrDefault(member, NO_SUBSTANCE);
                    if (text >= 0) {
                        standsFor[text] = letter;
                    }
                }
            }
        }
        // Of letters too, a person may say that two do not belong together.
        var apart = new HashSet<String>();
        steering.apart().forEach(pair -> apart.addAll(List.of(pair.one(), pair.other())));
        for (int i = 0; i < textOf.length && !apart.isEmpty(); i++) {
            if (textOf[i] >= 0 && apart.contains(comments.get(i).id())) {
                standsFor[textOf[i]] = textOf[i];
            }
        }
        return standsFor;
    }

    List<Comment> comments() {
        return comments;
    }

    /** The distinct texts worth grouping, clean and masked. */
    List<String> texts() {
        return texts;
    }

    /** The text of a comment by its place, or why it has none. */
    int textOf(int comment) {
        return textOf[comment];
    }

    int standsFor(int text) {
        return standsFor[text];
    }

    /** The comments that say each text, by their places. */
    List<List<Integer>> sayers() {
        var sayers = new ArrayList<List<Integer>>();
        texts.forEach(_ -> sayers.add(new ArrayList<>(1)));
        for (int i = 0; i < textOf.length; i++) {
            if (textOf[i] >= 0) {
                sayers.get(textOf[i]).add(i);
            }
        }
        return sayers;
    }

    int blank() {
        return blank;
    }

    Map<String, Integer> languages() {
        return languages;
    }

    List<Campaign> campaigns() {
        return campaigns;
    }

    int count(int kind) {
        return (int) Arrays.stream(textOf).filter(text -> text == kind).count();
    }

    int duplicates() {
        return (int) Arrays.stream(textOf).filter(text -> text >= 0).count() - texts.size();
    }
}
