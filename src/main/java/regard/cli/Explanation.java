package regard.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import regard.duties.DutyAssessment;
import regard.law.Breach;
import regard.law.Gate;
import regard.law.Verdict;

/** An assessment or its breaches in plain lines, for a person at a terminal. */
final class Explanation {

    private Explanation() {}

    static List<String> of(DutyAssessment assessment) {
        List<String> lines = new ArrayList<>();
        lines.add("Outcome: " + plain(assessment.outcome())
                + (assessment.level() == null ? "" : ". Level: " + plain(assessment.level())) + ".");
        if (assessment.minimumPeriod() != null) {
            lines.add("Give people at least " + assessment.minimumPeriod().length()
                    + (assessment.minimumPeriod().days() == null ? " working days of notice." : " days."));
        }
        lines.add("");
        lines.add("Why:");
        assessment.trail().forEach(step -> lines.add("  " + step.step() + "  " + step.because()));
        assessment.notices().forEach(notice -> lines.add("  Note: " + notice.message()));
        lines.add("");
        lines.addAll(breaches(assessment.breaches()));
        return lines;
    }

    static List<String> of(Verdict verdict) {
        List<String> lines = new ArrayList<>();
        lines.add((verdict.gate() == Gate.ALL ? "All rules" : "Gate " + verdict.gate())
                + " on " + verdict.on() + ": "
                + verdict.evaluated().size() + " rules asked. "
                + (verdict.blocked() ? "Closed." : "Open."));
        lines.addAll(breaches(verdict.breaches()));
        return lines;
    }

    static List<String> breaches(List<Breach> breaches) {
        if (breaches.isEmpty()) {
            return List.of("No rule is broken.");
        }
        List<String> lines = new ArrayList<>();
        lines.add(breaches.size() == 1 ? "1 thing to put right:" : breaches.size() + " things to put right:");
        breaches.forEach(breach -> lines.add("  " + breach.message() + " (" + breach.rule() + ", " + breach.severity()
                + (breach.overridden() ? ", set aside by an executive)" : ")")));
        return lines;
    }

    private static String plain(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
