package regard.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Regard in a process of its own, as the launcher starts it. */
final class Served implements AutoCloseable {

    private final Path home;
    private final Process process;
    private final List<String> said = new ArrayList<>();

    private Served(Path home, Process process) {
        this.home = home;
        this.process = process;
    }

    /** Starts it on a data folder and waits until it says that it is ready, or ends. */
    static Served start(Path home, String... more) throws IOException {
        return start(home, Map.of(), more);
    }

    /** The same, with settings in its environment. */
    static Served start(Path home, Map<String, String> settings, String... more) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "regard.cli.Main",
                "serve",
                "--port",
                "0",
                "--data",
                home.toString()));
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        Path.of("target/served.log").toFile()));
        builder.environment().remove("REGARD_DATABASE_URL");
        builder.environment().putAll(settings);
        var served = new Served(home, builder.start());
        served.waitUntilReady();
        return served;
    }

    private void waitUntilReady() throws IOException {
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (line.startsWith("READY ")) {
                return;
            }
        }
    }

    List<String> said() {
        return List.copyOf(said);
    }

    String address() {
        return said.getLast().substring("READY ".length());
    }

    int exitCode() throws InterruptedException {
        return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    /** Asks it to stop, as an operator does. */
    int stop() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    /** Kills everything at once, as a power cut does: the service, the database and its workers. */
    void killEverything() throws IOException {
        Optional<ProcessHandle> postmaster = postmaster();
        List<ProcessHandle> workers =
                postmaster.map(handle -> handle.children().toList()).orElse(List.of());
        process.destroyForcibly();
        postmaster.ifPresent(ProcessHandle::destroyForcibly);
        workers.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        postmaster.ifPresent(handle -> handle.onExit().join());
    }

    /** Kills the database alone, workers and all. */
    void killTheDatabase() throws IOException {
        List<ProcessHandle> all = postmaster().stream()
                .flatMap(handle -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(handle), handle.children().toList().stream()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        Path file = home.resolve("pg18/postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        if (process.isAlive()) {
            killEverything();
        }
    }
}
