package regard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A zip file in somebody's hands, who changes things in it. */
record Zipped(Map<String, byte[]> files) {

    static Zipped read(Path file) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return new Zipped(files);
    }

    Set<String> names() {
        return files.keySet();
    }

    String text(String name) {
        return new String(files.get(name), UTF_8);
    }

    Zipped with(String name, String text) {
        var changed = new LinkedHashMap<>(files);
        changed.put(name, text.getBytes(UTF_8));
        return new Zipped(changed);
    }

    Zipped without(String name) {
        var changed = new LinkedHashMap<>(files);
        changed.remove(name);
        return new Zipped(changed);
    }

    /** Changes a file and puts the new hash into the manifest, as somebody would who knows about it. */
    Zipped resealed(String name, String text) {
        var manifest = (ObjectNode) JsonMapper.shared().readTree(text("manifest.json"));
        byte[] bytes = text.getBytes(UTF_8);
        manifest.withArray("files").forEach(file -> {
            if (file.path("path").asString().equals(name)) {
                ((ObjectNode) file).put("sha256", sha256(bytes)).put("bytes", bytes.length);
            }
        });
        return with(name, text).with("manifest.json", manifest.toString());
    }

    Path write(Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
