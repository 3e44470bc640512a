package regard.law;

import java.time.LocalDate;

/** A file of data that law or policy may change: since when it holds, on whose word, and how sure we are. */
public interface Dated {

    String version();

    LocalDate effectiveFrom();

    /** The statute, guidance or decision it stands on. */
    String source();

    /** C read in the source, S second-hand, U unconfirmed, D our own default. */
    String status();
}
