package regard.organisations;

/**
 * A person's own page.
 *
 * @param digest whether they read by e-mail each morning what waits for them
 * @param mayHaveDigest whether anything could wait for them: they work inside a body
 */
record AccountPage(Person person, boolean digest, boolean mayHaveDigest) {}
