package regard.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import regard.texts.Progress;
import regard.texts.Steering;
import regard.texts.Texts;
import regard.texts.ThemeSet;

/** Targets 7 and 8: time and memory, and the same answer again. The largest size is run last: memory is the most ever held. */
final class Speed {

    private static final List<String> QUESTIONS = List.of(
            "waiting on the telephone",
            "friendly nurses",
            "cold food",
            "lost my card",
            "exchange rate was wrong",
            "access for wheelchairs",
            "night noise on the ward");

    private final Texts texts;

    Speed(Texts texts) {
        this.texts = texts;
    }

    private ThemeSet themes(List<String> words) {
        return texts.group(Measure.comments(words), Steering.NONE, Bench.SEED, Progress.NONE)
                .themes();
    }

    /** Target 8. */
    void same(int comments) {
        var table = Table.read("banking77.csv");
        var words = table.column("text").subList(0, comments);
        int[] first = Measure.mainThemes(themes(words));
        int[] again = Measure.mainThemes(themes(words));
        var order = new ArrayList<>(IntStream.range(0, words.size()).boxed().toList());
        Collections.shuffle(order, new Random(3));
        int[] mixed = Measure.mainThemes(themes(order.stream().map(words::get).toList()));
        var back = new int[mixed.length];
        for (int i = 0; i < mixed.length; i++) {
            back[order.get(i)] = mixed[i];
        }
        System.out.println(
                "    twice the same: " + Arrays.equals(first, again) + "; rows shuffled: " + Agreement.of(first, back));
    }

    void ten() {
        speed(ofAbout19Words(10_000));
    }

    void hundred() {
        var words = recombined(100_000);
        speed(words);
        search(words);
    }

    private void speed(List<String> words) {
        double mean =
                words.stream().mapToInt(w -> w.split("\\s+").length).average().orElse(0);
        System.out.printf(Locale.ROOT, "    %d comments of %.1f words%n", words.size(), mean);
        var found = Measure.timed("from comments to named themes", () -> themes(words));
        System.out.println("    themes " + found.themes().size() + ", resident at most " + Measure.resident());
    }

    private void search(List<String> words) {
        var search = Measure.timed("making searchable", () -> texts.search(Measure.comments(words), Progress.NONE));
        search.find("parking is too expensive", 10);
        var times = new ArrayList<Double>();
        for (int round = 0; round < 3; round++) {
            for (String question : QUESTIONS) {
                long from = System.nanoTime();
                search.find(question, 10);
                times.add((System.nanoTime() - from) / 1e6);
            }
        }
        Collections.sort(times);
        System.out.printf(
                Locale.ROOT,
                "    search over %d: quickest %.0f ms, median %.0f ms, slowest %.0f ms%n",
                words.size(),
                times.getFirst(),
                times.get(times.size() / 2),
                times.getLast());
    }

    private static List<String> real() {
        var words = new ArrayList<String>();
        words.addAll(Table.read("nhs_feedback_hierarchical.csv").column("text"));
        words.addAll(Table.read("nhs_fft_multilabel.csv").column("text"));
        words.addAll(Table.read("argkp_arguments.csv").column("text"));
        words.addAll(Table.read("banking77.csv").column("text"));
        return words.stream()
                .filter(w -> !Texts.isWithoutSubstance(w))
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> ofAbout19Words(int size) {
        var words = real();
        words.removeIf(text -> text.split("\\s+").length < 8);
        Collections.shuffle(words, new Random(5));
        var chosen = new ArrayList<String>();
        double sum = 0;
        for (String text : words) {
            int length = text.split("\\s+").length;
            if (chosen.size() < size && (sum + length) / (chosen.size() + 1) <= 19.2) {
                chosen.add(text);
                sum += length;
            }
        }
        return chosen;
    }

    /** Beyond the real comments: two halves of different ones. */
    private static List<String> recombined(int size) {
        var words = real();
        var random = new Random(5);
        var all = new HashSet<>(words);
        var list = new ArrayList<>(words);
        while (list.size() < size) {
            String a = words.get(random.nextInt(words.size()));
            String b = words.get(random.nextInt(words.size()));
            String mixed = a.substring(0, a.length() / 2).strip() + " "
                    + b.substring(b.length() / 2).strip();
            if (all.add(mixed)) {
                list.add(mixed);
            }
        }
        return list;
    }
}
