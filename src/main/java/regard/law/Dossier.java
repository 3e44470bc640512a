package regard.law;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import regard.kernel.Records;
import regard.kernel.Refused;
import regard.kernel.Refused.Fault;
import regard.kernel.StrictJson;

/**
 * Everything known of one activity, in named sections. Each room looks at it through a small record of its own, so that no
 * room needs to know what the others keep.
 */
public final class Dossier {

    private final Map<String, @Nullable Object> sections;

    private Dossier(Map<String, @Nullable Object> sections) {
        this.sections = sections;
    }

    /** A dossier from a file; a name that none of these views knows is refused. */
    static Dossier read(byte[] json, List<? extends Class<? extends Record>> views) {
        StrictJson.Document document = StrictJson.parse(json);
        List<Fault> faults = new ArrayList<>(document.faults());
        Map<String, @Nullable Object> sections = new LinkedHashMap<>();
        if (document.root() instanceof Map<?, ?> root) {
            faults.addAll(Records.unknownNames(root, views));
            findTwice(root, "", faults);
            root.forEach((name, section) -> sections.put(String.valueOf(name), section));
        } else {
            faults.add(new Fault("", "type", "the document must be an object"));
        }
        Dossier dossier = new Dossier(withoutEmptyAssessment(sections));
        views.forEach(view -> dossier.collectFaults(view, faults));
        if (!faults.isEmpty()) {
            throw new Refused(faults.stream().distinct().toList());
        }
        return dossier;
    }

    /** A dossier from what running rooms know, and what somebody is about to do. */
    static Dossier of(Collection<? extends Facts> rooms, String activity, Supposition supposed) {
        Map<String, @Nullable Object> sections = new LinkedHashMap<>();
        sections.put("activity", activity);
        rooms.forEach(room ->
                room.of(activity).forEach((name, section) -> sections.merge(name, plain(section), Dossier::together)));
        supposed.instead().forEach((name, section) -> sections.put(name, plain(section)));
        supposed.added().forEach((name, section) -> sections.merge(name, plain(section), Dossier::together));
        return new Dossier(withoutEmptyAssessment(sections));
    }

    /** All that is known, as plain values: what a record of a moment keeps. */
    Map<String, @Nullable Object> sections() {
        return Collections.unmodifiableMap(sections);
    }

    /** What a room looks at. */
    <F extends Record> F as(Class<F> view) {
        return Records.read(sections, view, List.of());
    }

    /** A rule names what it is about by its id, so two of one list cannot have the same. */
    private static void findTwice(@Nullable Object value, String pointer, List<Fault> faults) {
        switch (value) {
            case Map<?, ?> map -> map.forEach((name, inner) -> findTwice(inner, pointer + "/" + name, faults));
            case List<?> list -> {
                Set<Object> seen = new HashSet<>();
                for (int i = 0; i < list.size(); i++) {
                    String at = pointer + "/" + i;
                    if (list.get(i) instanceof Map<?, ?> entry
                            && entry.get("id") instanceof String id
                            && !seen.add(id)) {
                        faults.add(new Fault(at + "/id", "duplicate", "another entry of this list is called " + id));
                    }
                    findTwice(list.get(i), at, faults);
                }
            }
            case null, default -> {
                // A text, a number or nothing has no entries.
            }
        }
    }

    private void collectFaults(Class<? extends Record> view, List<Fault> faults) {
        try {
            as(view);
        } catch (Refused refused) {
            faults.addAll(refused.faults());
        }
    }

    /** An assessment in which nothing stands is one that was not begun. */
    private static Map<String, @Nullable Object> withoutEmptyAssessment(Map<String, @Nullable Object> sections) {
        if (sections.get("assessment") instanceof Map<?, ?> assessment && assessment.isEmpty()) {
            sections.remove("assessment");
        }
        return sections;
    }

    private static Object plain(Object section) {
        Object plain = Records.values(section);
        return plain == null ? Map.of() : plain;
    }

    private static Object together(Object one, Object other) {
        if (one instanceof Map<?, ?> first && other instanceof Map<?, ?> second) {
            Map<Object, Object> both = new LinkedHashMap<>(first);
            second.forEach((name, value) -> both.merge(name, value, Dossier::together));
            return both;
        }
        if (one instanceof List<?> first && other instanceof List<?> second) {
            Set<Object> all = new LinkedHashSet<>(first);
            all.addAll(second);
            return List.copyOf(all);
        }
        return other;
    }
}
