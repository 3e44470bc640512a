package regard.kernel;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import regard.kernel.Refused.Fault;

/**
 * Plain values (maps, lists, strings, numbers, as JSON and YAML have them) made into records, and back.
 *
 * <p>A record says by its types what it needs. What is {@code @Nullable} may be absent. A list or map that is absent is empty, a
 * {@code boolean} false, a record of its own all absent. Anything else is required. Every fault is found, not only the first.
 */
public final class Records {

    private static final int MOST_FAULTS = 100;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final List<Fault> faults;

    private Records(List<Fault> faults) {
        this.faults = faults;
    }

    /** A record that can say what is wrong with its own values together; its pointers begin at itself. */
    public interface Checked {
        List<Fault> faults();
    }

    /** The record these values make, or a refusal with these faults and all those found on the way. */
    public static <T extends Record> T read(@Nullable Object values, Class<T> type, List<Fault> found) {
        List<Fault> faults = new ArrayList<>(found);
        T record = type.cast(new Records(faults).value(type, false, values, ""));
        if (!faults.isEmpty() || record == null) {
            throw new Refused(faults.stream().distinct().limit(MOST_FAULTS).toList());
        }
        return record;
    }

    /** Names that none of these types knows, unless they begin {@code x-}: an extension that everyone may add. */
    public static List<Fault> unknownNames(@Nullable Object values, List<? extends Type> types) {
        List<Fault> unknown = new ArrayList<>();
        findUnknown(values, List.copyOf(types), "", unknown);
        return unknown;
    }

    /** A record as plain values, in the order of its components; what is absent is left out. */
    public static @Nullable Object values(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Record record -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    Object inner = values(get(record, component));
                    if (inner != null) {
                        map.put(component.getName(), inner);
                    }
                }
                yield map;
            }
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> plain = new LinkedHashMap<>();
                map.forEach((name, inner) -> plain.put(String.valueOf(name), values(inner)));
                yield plain;
            }
            case Iterable<?> list -> {
                List<@Nullable Object> plain = new ArrayList<>();
                list.forEach(inner -> plain.add(values(inner)));
                yield plain;
            }
            case Boolean truth -> truth;
            case Number number -> new BigDecimal(number.toString());
            default -> value.toString();
        };
    }

    /** The JSON pointer (RFC 6901) of a name within an object. */
    static String pointer(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private @Nullable Object value(Type type, boolean mayBeAbsent, @Nullable Object value, String pointer) {
        Class<?> raw = raw(type);
        if (value == null) {
            return absent(raw, mayBeAbsent, pointer);
        }
        if (raw == Object.class) {
            return value;
        }
        if (raw.isRecord()) {
            return value instanceof Map<?, ?> map ? record(raw, map, pointer) : wrong(pointer, "must be an object");
        }
        if (raw == List.class) {
            return value instanceof List<?> list
                    ? list(argument(type, 0), list, pointer)
                    : wrong(pointer, "must be a list");
        }
        if (raw == Map.class) {
            return value instanceof Map<?, ?> map ? map(type, map, pointer) : wrong(pointer, "must be an object");
        }
        return scalar(raw, value, pointer);
    }

    private @Nullable Object absent(Class<?> raw, boolean mayBeAbsent, String pointer) {
        if (raw == boolean.class) {
            return false;
        }
        if (mayBeAbsent) {
            return null;
        }
        if (raw == List.class) {
            return List.of();
        }
        if (raw == Map.class) {
            return Map.of();
        }
        if (raw.isRecord()) {
            return record(raw, Map.of(), pointer);
        }
        faults.add(new Fault(pointer, "missing", "this must be given"));
        return null;
    }

    private @Nullable Object record(Class<?> type, Map<?, ?> map, String pointer) {
        int before = faults.size();
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            boolean mayBeAbsent = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            values[i] = value(
                    component.getGenericType(),
                    mayBeAbsent,
                    map.get(component.getName()),
                    pointer(pointer, component.getName()));
        }
        if (faults.size() > before) {
            return null;
        }
        Object record = make(type, components, values);
        if (record instanceof Checked checked) {
            checked.faults()
                    .forEach(fault -> faults.add(new Fault(pointer + fault.pointer(), fault.code(), fault.message())));
        }
        return record;
    }

    private List<Object> list(Type element, List<?> values, String pointer) {
        List<Object> list = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            String at = pointer + "/" + i;
            Object given = values.get(i);
            Object value = given == null ? wrong(at, "must not be null") : value(element, false, given, at);
            if (value != null) {
                list.add(value);
            }
        }
        return List.copyOf(list);
    }

    private Map<Object, Object> map(Type type, Map<?, ?> values, String pointer) {
        Class<?> key = raw(argument(type, 0));
        Map<Object, Object> map = new LinkedHashMap<>();
        values.forEach((name, inner) -> {
            String at = pointer(pointer, String.valueOf(name));
            // Unknown keys of an enum are reported as unknown names, not here.
            Object known = key.isEnum() ? constant(key, String.valueOf(name)) : name;
            Object value = known == null || inner == null ? null : value(argument(type, 1), false, inner, at);
            if (known != null && value != null) {
                map.put(known, value);
            }
        });
        return Collections.unmodifiableMap(map);
    }

    private @Nullable Object scalar(Class<?> type, Object value, String pointer) {
        if (type == String.class) {
            return value instanceof String ? value : wrong(pointer, "must be text");
        }
        if (type == boolean.class || type == Boolean.class) {
            return value instanceof Boolean ? value : wrong(pointer, "must be true or false");
        }
        if (type == BigDecimal.class) {
            return value instanceof BigDecimal ? value : wrong(pointer, "must be a number");
        }
        if (type == int.class || type == Integer.class) {
            return whole(value, pointer);
        }
        if (type == LocalDate.class) {
            return date(value, pointer);
        }
        if (type.isEnum()) {
            Object constant = value instanceof String text ? constant(type, text) : null;
            return constant != null
                    ? constant
                    : fault(pointer, "range", "must be one of " + names(type).collect(Collectors.joining(", ")));
        }
        throw new IllegalStateException("no way to read a " + type + " is known");
    }

    private @Nullable Object whole(Object value, String pointer) {
        if (value instanceof BigDecimal number) {
            try {
                return number.intValueExact();
            } catch (ArithmeticException _) {
                return fault(pointer, "range", "must be a whole number");
            }
        }
        return wrong(pointer, "must be a whole number");
    }

    private @Nullable Object date(Object value, String pointer) {
        if (value instanceof String text && DATE.matcher(text).matches()) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException _) {
                return fault(pointer, "range", "is not a day of the calendar");
            }
        }
        return wrong(pointer, "must be a date, written YYYY-MM-DD");
    }

    private @Nullable Object wrong(String pointer, String message) {
        return fault(pointer, "type", message);
    }

    private @Nullable Object fault(String pointer, String code, String message) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        faults.add(new Fault(pointer, code, name.isEmpty() ? "the document " + message : name + " " + message));
        return null;
    }

    private static void findUnknown(@Nullable Object value, List<Type> types, String pointer, List<Fault> unknown) {
        if (value instanceof List<?> list) {
            List<Type> elements = types.stream()
                    .filter(type -> raw(type) == List.class)
                    .map(type -> argument(type, 0))
                    .toList();
            for (int i = 0; i < list.size(); i++) {
                findUnknown(list.get(i), elements, pointer + "/" + i, unknown);
            }
        } else if (value instanceof Map<?, ?> map && types.stream().anyMatch(Records::hasNames)) {
            map.forEach((key, inner) -> {
                String name = String.valueOf(key);
                List<Type> known = types.stream()
                        .flatMap(type -> named(type, name).stream())
                        .toList();
                if (!known.isEmpty()) {
                    findUnknown(inner, known, pointer(pointer, name), unknown);
                } else if (!name.startsWith("x-")) {
                    unknown.add(new Fault(pointer(pointer, name), "unknown", "no field has this name"));
                }
            });
        }
    }

    private static boolean hasNames(Type type) {
        return raw(type).isRecord() || raw(type) == Map.class;
    }

    private static List<Type> named(Type type, String name) {
        Class<?> raw = raw(type);
        if (raw == Map.class) {
            Class<?> key = raw(argument(type, 0));
            return !key.isEnum() || constant(key, name) != null ? List.of(argument(type, 1)) : List.of();
        }
        return raw.isRecord()
                ? Arrays.stream(raw.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .map(RecordComponent::getGenericType)
                        .toList()
                : List.of();
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> raw -> raw;
            case ParameterizedType parameterized -> raw(parameterized.getRawType());
            default -> throw new IllegalStateException("no way to read a " + type + " is known");
        };
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    private static Stream<String> names(Class<?> type) {
        return Arrays.stream(Objects.requireNonNull(type.getEnumConstants())).map(Object::toString);
    }

    private static @Nullable Object constant(Class<?> type, String name) {
        return Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                .filter(constant -> constant.toString().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Object make(Class<?> type, RecordComponent[] components, @Nullable Object[] values) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type.getSimpleName(), e);
        }
    }

    private static @Nullable Object get(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component.getName(), e);
        }
    }
}
