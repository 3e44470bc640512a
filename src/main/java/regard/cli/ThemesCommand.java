package regard.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import regard.kernel.Refused;
import regard.texts.Comment;
import regard.texts.Groupings;
import regard.texts.Texts;
import regard.texts.Theme;
import regard.texts.ThemeSet;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Groups the comments of a spreadsheet into named themes, and writes them as tables and as a report to read. */
@Command(
        name = "themes",
        mixinStandardHelpOptions = true,
        description = "Finds the themes in the comments of a CSV file. Nothing leaves this machine.")
final class ThemesCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CommentFile file = new CommentFile();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "themes",
            description = "Folder for the results. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("themes");

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Same input and seed, same result. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--fineness",
            paramLabel = "S",
            defaultValue = "0",
            description = "Steps finer (1, 2, …) or broader (-1, -2, …) than proposed.")
    private int fineness;

    @Mixin
    private ThemeDecisions decisions = new ThemeDecisions();

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    ThemesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        long started = System.nanoTime();
        var comments = file.comments(console);
        var steering = decisions.steering(console, comments);
        try (var texts = Texts.open()) {
            var groupings = texts.group(comments, steering, seed, new ProgressLine(console));
            int step = Math.clamp(
                    groupings.chosen() + fineness,
                    0,
                    Math.max(0, groupings.steps().size() - 1));
            var found = groupings.themes(step);
            writeThemes(found);
            writeAssignments(found);
            writeCampaigns(found);
            writeGroups(comments, groupings);
            var summary = summary(found, groupings, step, (System.nanoTime() - started) / 1e9);
            write("summary.json", pretty(summary) + "\n");
            write("report.html", new ThemesReport(found, comments, groupings, step).html());
            if (json) {
                console.json(summary);
            } else {
                tell(found);
            }
        }
        return Main.Exit.DONE;
    }

    private void writeThemes(ThemeSet found) {
        CsvFile.write(out.resolve("themes.csv"), ',', csv -> {
            csv.writeRecord("theme_id", "parent_id", "label", "keywords", "size", "quotes");
            for (Theme theme : found.themes()) {
                csv.writeRecord(
                        theme.id(),
                        theme.parentId(),
                        CsvFile.safe(theme.label()),
                        CsvFile.safe(String.join(" | ", theme.keywords())),
                        String.valueOf(theme.size()),
                        String.join(
                                " | ",
                                theme.quotes().stream().map(Theme.Quote::words).toList()));
            }
        });
    }

    private void writeAssignments(ThemeSet found) {
        CsvFile.write(out.resolve("assignments.csv"), ',', csv -> {
            csv.writeRecord("id", "theme_id", "confidence");
            found.assignments().forEach(a -> csv.writeRecord(a.commentId(), a.themeId(), decimals(a.confidence())));
        });
    }

    private void writeCampaigns(ThemeSet found) {
        CsvFile.write(out.resolve("campaigns.csv"), ',', csv -> {
            csv.writeRecord("id", "campaign_id");
            found.campaigns()
                    .forEach(campaign ->
                            campaign.members().forEach(member -> csv.writeRecord(member.id(), campaign.id())));
        });
        CsvFile.write(out.resolve("campaign-sentences.csv"), ',', csv -> {
            csv.writeRecord("id", "campaign_id", "sentence");
            found.campaigns()
                    .forEach(campaign -> campaign.added()
                            .forEach((id, sentences) -> sentences.forEach(
                                    sentence -> csv.writeRecord(id, campaign.id(), CsvFile.safe(sentence)))));
        });
    }

    /** The group of every comment at every fineness: blank where it was set apart. */
    private void writeGroups(List<Comment> comments, Groupings groupings) {
        int steps = groupings.steps().size();
        List<int[]> groups =
                IntStream.range(0, steps).mapToObj(groupings::groupOf).toList();
        CsvFile.write(out.resolve("groups.csv"), ',', csv -> {
            var header = new ArrayList<>(List.of("id"));
            groupings.steps().forEach(step -> header.add(step.groups() + "_groups"));
            csv.writeRecord(header);
            for (int i = 0; i < comments.size(); i++) {
                var record = new ArrayList<>(List.of(comments.get(i).id()));
                for (int[] group : groups) {
                    record.add(group[i] < 0 ? "" : String.valueOf(group[i] + 1));
                }
                csv.writeRecord(record);
            }
        });
    }

    static String decimals(double confidence) {
        return String.format(Locale.ROOT, "%.3f", Math.clamp(confidence, 0, 1));
    }

    private Map<String, Object> summary(ThemeSet found, Groupings groupings, int step, double seconds) {
        var counts = found.counts();
        var summary = new LinkedHashMap<String, Object>();
        summary.put("rows", counts.rows());
        summary.put("blank", counts.blank());
        summary.put("duplicates", counts.duplicates());
        summary.put("campaigns", found.campaigns().size());
        summary.put("themes", found.themes().size());
        summary.put("assigned", counts.assigned());
        summary.put("unassigned", counts.unassigned());
        summary.put("seed", seed);
        summary.put("engine", Texts.ENGINE + (groupings.byStudent() ? "+student" : ""));
        summary.put("engineVersion", Texts.ENGINE_VERSION);
        summary.put("seconds", Math.round(seconds * 10) / 10.0);
        summary.put("withoutSubstance", counts.withoutSubstance());
        summary.put("otherLanguages", counts.otherLanguages());
        summary.put("fineness", step + 1);
        summary.put(
                "steps", groupings.steps().stream().map(Groupings.Step::groups).toList());
        return summary;
    }

    private static String pretty(Object document) {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(document);
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(out);
            Files.writeString(out.resolve(name), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Refused("", "unwritable", "cannot write " + out.resolve(name) + ": " + e.getMessage());
        }
    }

    private void tell(ThemeSet found) {
        List<Theme> top = found.themes().stream()
                .filter(theme -> theme.parentId().isEmpty())
                .toList();
        for (Theme theme : top) {
            console.say(String.format(Locale.UK, "%6d  %s", theme.size(), theme.label()));
            found.themes().stream()
                    .filter(child -> child.parentId().equals(theme.id()))
                    .forEach(child -> console.say(String.format(Locale.UK, "%6d    %s", child.size(), child.label())));
        }
        if (!found.lostNames().isEmpty()) {
            console.tell("regard: these names found no theme any more: " + String.join("; ", found.lostNames()));
        }
        if (!found.campaigns().isEmpty()) {
            int campaigns = found.campaigns().size();
            console.say(campaigns + (campaigns == 1 ? " campaign" : " campaigns") + ", in campaigns.csv");
        }
        console.say("The report is " + out.resolve("report.html"));
    }
}
