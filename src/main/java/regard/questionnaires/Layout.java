package regard.questionnaires;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import regard.kernel.NotFound;

/** The order of things in a questionnaire, and how the editor changes it. Each change gives new sections. */
record Layout(List<Section> sections) {

    /** Puts an item in the place of the one with its id, or else at the end. */
    Layout put(Item item) {
        return has(item.id())
                ? eachItem(other -> other.id().equals(item.id()) ? item : other)
                : onItems(sections.size() - 1, items -> items.add(item));
    }

    /** This, if it has an item with that id: nobody moves or drops what is not there. */
    Layout having(String id) {
        if (!has(id)) {
            throw new NotFound(id);
        }
        return this;
    }

    private boolean has(String id) {
        return sections.stream()
                .anyMatch(section ->
                        section.items().stream().anyMatch(other -> other.id().equals(id)));
    }

    Layout without(String id) {
        return new Layout(sections.stream()
                .map(section -> new Section(
                        section.id(),
                        section.title(),
                        section.items().stream()
                                .filter(item -> !item.id().equals(id))
                                .toList()))
                .toList());
    }

    /** One place up or down; over the edge of a section it goes into the next one. */
    Layout moved(String id, boolean up) {
        for (int number = 0; number < sections.size(); number++) {
            List<Item> items = sections.get(number).items();
            for (int place = 0; place < items.size(); place++) {
                if (items.get(place).id().equals(id)) {
                    return moved(number, place, up);
                }
            }
        }
        return this;
    }

    private Layout moved(int number, int place, boolean up) {
        List<Item> items = sections.get(number).items();
        Item item = items.get(place);
        int to = up ? place - 1 : place + 1;
        if (to >= 0 && to < items.size()) {
            return onItems(number, list -> {
                list.remove(place);
                list.add(to, item);
            });
        }
        int neighbour = up ? number - 1 : number + 1;
        if (neighbour < 0 || neighbour >= sections.size()) {
            return this;
        }
        return onItems(number, list -> list.remove(place))
                .onItems(neighbour, list -> list.add(up ? list.size() : 0, item));
    }

    /** An id that no item has: Q7 for a question, T7 for words to read. */
    String nextId(ItemType type) {
        String letter = type.isContent() ? "T" : "Q";
        int next = 1
                + sections.stream()
                        .flatMap(section -> section.items().stream())
                        .map(Item::id)
                        .filter(id -> id.matches(letter + "\\d{1,6}"))
                        .mapToInt(id -> Integer.parseInt(id.substring(1)))
                        .max()
                        .orElse(0);
        return letter + next;
    }

    private Layout eachItem(UnaryOperator<Item> change) {
        return new Layout(sections.stream()
                .map(section -> new Section(
                        section.id(),
                        section.title(),
                        section.items().stream().map(change).toList()))
                .toList());
    }

    private Layout onItems(int number, java.util.function.Consumer<List<Item>> change) {
        var all = new ArrayList<>(sections);
        Section section = all.get(number);
        var items = new ArrayList<>(section.items());
        change.accept(items);
        all.set(number, new Section(section.id(), section.title(), items));
        return new Layout(List.copyOf(all));
    }
}
