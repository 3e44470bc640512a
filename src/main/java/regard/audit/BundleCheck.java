package regard.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import regard.kernel.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether a bundle of evidence is what was bundled: its files, its events, their proofs and the signature. It needs nothing else. */
public final class BundleCheck {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ZipFile zip;
    private final Bundle.Manifest manifest;
    private long events;

    private BundleCheck(ZipFile zip, Bundle.Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Checks a bundle; what is none is refused. */
    public static Verification of(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            return new BundleCheck(zip, manifest(zip)).run();
        } catch (ZipException | JacksonException e) {
            throw Refused.malformed("this is no bundle of evidence: " + file);
        } catch (IOException e) {
            throw Refused.malformed("cannot read " + file);
        }
    }

    private static Bundle.Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry("manifest.json");
        if (entry == null) {
            throw Refused.malformed("this is no bundle of evidence: it has no manifest.json");
        }
        try (var in = zip.getInputStream(entry)) {
            var read = JSON.readValue(in, Bundle.Manifest.class);
            if (!Bundle.SCHEMA.equals(read.schema())) {
                throw Refused.malformed("this bundle is of another kind: " + read.schema());
            }
            return read;
        }
    }

    private Verification run() throws IOException {
        @Nullable String problem = files();
        if (problem != null) {
            return found(null, problem);
        }
        if (!manifest.checkpoint().isSigned()
                || !manifest.publicKey().equals(manifest.checkpoint().key())) {
            return found(null, "signature");
        }
        ZipEntry entry = zip.getEntry("ledger/events.jsonl");
        if (entry == null) {
            return found(null, "file-missing");
        }
        try (var in = zip.getInputStream(entry)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (String line : lines) {
                problem = event(JSON.readTree(line));
                if (problem != null) {
                    return found(JSON.readTree(line).path("seq").asLong(), problem);
                }
                events++;
            }
        }
        return found(null, null);
    }

    private Verification found(@Nullable Long seq, @Nullable String problem) {
        return new Verification(problem == null, events, 1, seq, problem);
    }

    private @Nullable String files() throws IOException {
        Map<String, Bundle.Entry> listed = new LinkedHashMap<>();
        manifest.files().forEach(file -> listed.put(file.path(), file));
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (entry.isDirectory() || entry.getName().equals("manifest.json")) {
                continue;
            }
            var file = listed.remove(entry.getName());
            if (file == null) {
                return "file-extra";
            }
            try (var in = zip.getInputStream(entry)) {
                if (!file.sha256().equals(hash(in, file.bytes()))) {
                    return "file-hash";
                }
            } catch (ZipException e) {
                return "file-hash";
            }
        }
        return listed.isEmpty() ? null : "file-missing";
    }

    /** Never more than the manifest promises: a file that unpacks without end is another one. */
    private static String hash(InputStream in, long bytes) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] part = new byte[8192];
            long left = bytes;
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                left -= read;
                if (left < 0) {
                    return "";
                }
                digest.update(part, 0, read);
            }
            return left == 0 ? Hashes.hex(digest.digest()) : "";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable String event(JsonNode line) {
        byte[] canonical;
        List<byte[]> proof;
        try {
            canonical = read(line).canonical();
            proof = StreamSupport.stream(line.path("proof").spliterator(), false)
                    .map(hash -> HexFormat.of().parseHex(hash.asString()))
                    .toList();
        } catch (RuntimeException e) {
            return "hash";
        }
        if (!Hashes.hex(Hashes.sha256(canonical)).equals(line.path("hash").asString())) {
            return "hash";
        }
        String root = InclusionProof.fold(
                canonical,
                line.path("leafIndex").asLong(-1),
                manifest.checkpoint().size(),
                proof);
        return root.equals(manifest.checkpoint().root()) ? null : "proof";
    }

    private static LedgerEvent read(JsonNode line) {
        return new LedgerEvent(
                line.required("seq").asLong(),
                Instant.parse(line.required("at").asString()),
                line.required("actor").asString(),
                line.required("role").asString(),
                UUID.fromString(line.required("org").asString()),
                line.required("action").asString(),
                line.required("object").asString(),
                text(line, "before"),
                text(line, "after"),
                text(line, "requestId"),
                line.required("prev").asString());
    }

    private static @Nullable String text(JsonNode line, String name) {
        return line.required(name).isNull() ? null : line.required(name).asString();
    }
}
