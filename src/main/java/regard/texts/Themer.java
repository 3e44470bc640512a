package regard.texts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import regard.texts.Theme.Kind;
import regard.texts.ThemeSet.Counts;

/** Makes themes of groups: who says which, how surely, what each is called and who said it best. */
final class Themer {

    private static final String NO_ANSWER = "No substantive answer";
    private static final String OTHER_LANGUAGE = "In another language, to translate";

    private final Reading reading;
    private final Likeness likeness;
    private final Embedder embedder;
    private final float[] mean;
    private final Steering steering;
    private final Points points;

    Themer(Reading reading, Likeness likeness, Embedder embedder, float[] mean, Steering steering, Points points) {
        this.reading = reading;
        this.likeness = likeness;
        this.embedder = embedder;
        this.mean = mean;
        this.steering = steering;
        this.points = points;
    }

    /**
     * @param texts which texts the partition holds
     * @param groupOfText the group of every text, those of copies too
     */
    ThemeSet themes(int[] texts, Partition partition, float[][] centred, int[] groupOfText) {
        var quotes = new Quotes(reading.comments(), partition.groups());
        var says = new WhoSaysWhat(reading, likeness, mean, steering, partition, groupOfText, quotes)
                .says(texts, centred, points);
        var levels = Levels.of(Family.of(partition, centred, likeness), saidBy(partition.groups(), says));
        List<List<Integer>> members = partition.members().stream()
                .map(group -> group.stream().map(i -> texts[i]).toList())
                .toList();
        var broadNames = broadNames(levels.broad(), partition, members);
        var names = Names.of(
                reading.texts(),
                members,
                partition.centres(),
                mean,
                embedder,
                nameAbove(levels.broad(), broadNames, partition.groups()));
        var kept = KeptNames.match(steering.names(), idsByTheme(groupOfText, levels.broad(), partition.groups()));
        return assemble(levels, broadNames, names, kept, says, quotes);
    }

    private List<Set<Integer>> saidBy(int groups, List<List<WhoSaysWhat.Says>> says) {
        var saidBy = new ArrayList<Set<Integer>>();
        for (int g = 0; g < groups; g++) {
            saidBy.add(new TreeSet<>());
        }
        var sayers = reading.sayers();
        for (int text = 0; text < says.size(); text++) {
            for (WhoSaysWhat.Says said : says.get(text)) {
                saidBy.get(said.group()).addAll(sayers.get(text));
            }
        }
        return saidBy;
    }

    /** For each group, what the theme above it is called; blank if none is. */
    private static List<String> nameAbove(List<List<Integer>> broad, List<Names.Name> broadNames, int groups) {
        var above = new ArrayList<>(Collections.nCopies(groups, ""));
        for (int f = 0; f < broad.size(); f++) {
            for (int g : broad.get(f)) {
                above.set(g, broadNames.get(f).label());
            }
        }
        return above;
    }

    /** The comments of each group by their ids, and after the groups those of each broader theme. */
    private Map<Integer, Set<String>> idsByTheme(int[] groupOfText, List<List<Integer>> broad, int groups) {
        var ids = new TreeMap<Integer, Set<String>>();
        if (steering.names().isEmpty()) {
            return ids;
        }
        for (int i = 0; i < reading.comments().size(); i++) {
            int text = reading.textOf(i);
            if (text >= 0) {
                ids.computeIfAbsent(groupOfText[text], _ -> new TreeSet<>())
                        .add(reading.comments().get(i).id());
            }
        }
        for (int f = 0; f < broad.size(); f++) {
            var together = new TreeSet<String>();
            broad.get(f).forEach(g -> together.addAll(ids.getOrDefault(g, Set.of())));
            ids.put(groups + f, together);
        }
        return ids;
    }

    private ThemeSet assemble(
            Levels levels,
            List<Names.Name> broadNames,
            List<Names.Name> names,
            KeptNames kept,
            List<List<WhoSaysWhat.Says>> says,
            Quotes quotes) {
        var themes = new ArrayList<Theme>();
        var idOf = new String[names.size()];
        int number = 0;
        int broad = 0;
        for (List<Integer> family : levels.families()) {
            number++;
            String parent = "";
            if (family.size() > 1) {
                parent = "T" + number;
                var label = kept.labelOf(names.size() + broad);
                var name = broadNames.get(broad++);
                themes.add(theme(parent, "", name, label, levels.size(family), List.of()));
            }
            for (int g : family) {
                idOf[g] = parent.isEmpty() ? "T" + number : parent + "." + (family.indexOf(g) + 1);
                themes.add(theme(idOf[g], parent, names.get(g), kept.labelOf(g), levels.size(g), quotes.of(g)));
            }
        }
        addSetApart(themes);
        return withAssignments(themes, idOf, says, kept.lost());
    }

    private static Theme theme(
            String id, String parent, Names.Name name, Optional<String> kept, int size, List<Theme.Quote> quotes) {
        return new Theme(
                id, parent, Kind.FOUND, kept.orElse(name.label()), kept.isPresent(), name.keywords(), size, quotes);
    }

    private List<Names.Name> broadNames(
            List<List<Integer>> families, Partition partition, List<List<Integer>> members) {
        var texts = new ArrayList<List<Integer>>();
        var centres = new float[families.size()][];
        for (int f = 0; f < centres.length; f++) {
            var ofFamily = new ArrayList<Integer>();
            centres[f] = new float[EmbeddingModel.DIMENSIONS];
            for (int g : families.get(f)) {
                ofFamily.addAll(members.get(g));
                Vectors.add(centres[f], partition.centres()[g], partition.size(g));
            }
            Vectors.normalise(centres[f]);
            texts.add(ofFamily);
        }
        return Names.of(reading.texts(), texts, centres, mean, embedder, Collections.nCopies(centres.length, ""));
    }

    private void addSetApart(List<Theme> themes) {
        int none = reading.count(Reading.NO_SUBSTANCE);
        if (none > 0) {
            themes.add(new Theme("NONE", "", Kind.NO_SUBSTANTIVE_ANSWER, NO_ANSWER, true, List.of(), none, List.of()));
        }
        int other = reading.count(Reading.OTHER_LANGUAGE);
        if (other > 0) {
            var languages = reading.languages().entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .toList();
            themes.add(new Theme("LANG", "", Kind.OTHER_LANGUAGE, OTHER_LANGUAGE, true, languages, other, List.of()));
        }
    }

    private ThemeSet withAssignments(
            List<Theme> themes, String[] idOf, List<List<WhoSaysWhat.Says>> says, List<String> lost) {
        var assignments = new ArrayList<Assignment>();
        int unassigned = 0;
        var comments = reading.comments();
        for (int i = 0; i < comments.size(); i++) {
            String id = comments.get(i).id();
            int text = reading.textOf(i);
            if (text == Reading.NO_SUBSTANCE) {
                assignments.add(new Assignment(id, "NONE", 1));
            } else if (text == Reading.OTHER_LANGUAGE) {
                assignments.add(new Assignment(id, "LANG", 1));
            } else if (says.get(text).isEmpty()) {
                assignments.add(new Assignment(id, Assignment.UNASSIGNED, 0));
                unassigned++;
            } else {
                says.get(text).forEach(s -> assignments.add(new Assignment(id, idOf[s.group()], s.confidence())));
            }
        }
        int noSubstance = reading.count(Reading.NO_SUBSTANCE);
        var counts = new Counts(
                comments.size(),
                reading.blank(),
                noSubstance,
                reading.duplicates(),
                reading.count(Reading.OTHER_LANGUAGE),
                comments.size() - unassigned,
                unassigned);
        return new ThemeSet(themes, assignments, reading.campaigns(), counts, lost);
    }
}
