package regard.equality;

/** A way to protect small numbers: rounding with a threshold, under five, or under ten. */
public enum DisclosureMethod {
    /** One to seven hidden, all else rounded to the nearest five. */
    M1,
    /** One to four hidden, all else exact, with secondary suppression. */
    M2,
    /** One to nine hidden, all else exact, with secondary suppression. */
    M3
}
