package regard.audit;

import java.util.LinkedHashMap;

/**
 * A signed statement of how the ledger stood: its size and the root of its tree (contracts, section 8).
 *
 * @param at UTC, to the second
 * @param key the public key, X.509 in Base64
 * @param signature Ed25519 over the RFC 8785 form of at, root and size, in Base64
 */
record Checkpoint(long size, String root, String at, String key, String signature) {

    static byte[] signed(long size, String root, String at) {
        var document = new LinkedHashMap<String, Object>();
        document.put("at", at);
        document.put("root", root);
        document.put("size", size);
        return LedgerEvent.canonical(document);
    }

    boolean isSigned() {
        return SigningKey.verifies(key, signed(size, root, at), signature);
    }
}
