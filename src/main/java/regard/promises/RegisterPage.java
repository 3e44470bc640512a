package regard.promises;

import java.util.List;

/** The promise register of a body, and how many sentences wait to be looked at. */
record RegisterPage(List<Promise> promises, int waiting, boolean mayWrite) {

    long open() {
        return promises.stream()
                .filter(promise -> promise.standing() == Promise.Standing.OPEN)
                .count();
    }
}
