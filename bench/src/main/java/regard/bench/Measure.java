package regard.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import regard.texts.Assignment;
import regard.texts.Comment;
import regard.texts.ThemeSet;

/** What all measurements need: time by the clock and by the processor, and the groups of a result. */
final class Measure {

    private Measure() {}

    /** Tells both times: on a machine that others use too, the processor's is the one to compare. */
    static <T> T timed(String what, Supplier<T> work) {
        long from = System.nanoTime();
        double processor = processorSeconds();
        T result = work.get();
        System.out.printf(
                Locale.ROOT,
                "    (%s: %.1f s, %.1f processor seconds, load %.1f)%n",
                what,
                (System.nanoTime() - from) / 1e9,
                processorSeconds() - processor,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        return result;
    }

    static double processorSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : 0;
    }

    static List<Comment> comments(List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> new Comment(String.valueOf(i), words.get(i)))
                .toList();
    }

    /** The first theme of each comment, in the order of the comments; those that have none are one group. */
    static int[] mainThemes(ThemeSet found) {
        return Table.numbered(firsts(found).stream().map(Assignment::themeId).toList());
    }

    static int[] broaderThemes(ThemeSet found) {
        Map<String, String> parents = found.themes().stream()
                .collect(Collectors.toMap(t -> t.id(), t -> t.parentId().isEmpty() ? t.id() : t.parentId()));
        return Table.numbered(firsts(found).stream()
                .map(a -> parents.getOrDefault(a.themeId(), a.themeId()))
                .toList());
    }

    static List<Assignment> firsts(ThemeSet found) {
        var firsts = new ArrayList<Assignment>();
        var seen = new HashSet<String>();
        for (Assignment assignment : found.assignments()) {
            if (seen.add(assignment.commentId())) {
                firsts.add(assignment);
            }
        }
        return firsts;
    }

    static float[][] centred(float[][] vectors) {
        var mean = new double[vectors[0].length];
        for (float[] vector : vectors) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += vector[d] / vectors.length;
            }
        }
        var centred = new float[vectors.length][mean.length];
        for (int i = 0; i < centred.length; i++) {
            double squares = 0;
            for (int d = 0; d < mean.length; d++) {
                centred[i][d] = (float) (vectors[i][d] - mean[d]);
                squares += centred[i][d] * centred[i][d];
            }
            for (int d = 0; d < mean.length; d++) {
                centred[i][d] /= (float) Math.sqrt(squares);
            }
        }
        return centred;
    }

    /** The most memory the process has held so far. */
    static String resident() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .findFirst()
                    .orElse("not known")
                    .replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
