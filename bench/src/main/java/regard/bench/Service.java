package regard.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Regard as an operator starts it: by its launcher, on a data folder, in processes of its own on loopback. */
final class Service implements AutoCloseable {

    private final Path home;
    private final Process process;
    private final List<String> said;
    private final double seconds;

    private Service(Path home, Process process, List<String> said, double seconds) {
        this.home = home;
        this.process = process;
        this.said = said;
        this.seconds = seconds;
    }

    static Service start(Path home) throws IOException {
        long from = System.nanoTime();
        Process process = new ProcessBuilder("./regard", "serve", "--demo", "--port", "0", "--data", home.toString())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        Path.of("target/bench-service.log").toFile()))
                .start();
        var said = new ArrayList<String>();
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (line.startsWith("READY ")) {
                return new Service(home, process, said, (System.nanoTime() - from) / 1e9);
            }
        }
        throw new IllegalStateException("the service ended before it was ready; see target/bench-service.log");
    }

    /** From the command to READY. */
    double seconds() {
        return seconds;
    }

    /** Processor seconds of the service so far, its start included; the database's own are not in it. */
    double processorSeconds() {
        return process.info()
                .totalCpuDuration()
                .map(used -> used.toMillis() / 1e3)
                .orElse(0.0);
    }

    String address() {
        return said.getLast().substring("READY ".length());
    }

    /** Name, password and secret of the first account with this role. */
    String[] account(String role) {
        return said.stream()
                .filter(line -> line.startsWith("DEMO-ACCOUNT\t" + role + "\t"))
                .map(line -> line.split("\t", -1))
                .findFirst()
                .orElseThrow();
    }

    /** The service, the database and its workers. */
    Stream<ProcessHandle> processes() throws IOException {
        ProcessHandle postmaster = postmaster();
        return Stream.concat(
                Stream.of(process.toHandle()), Stream.concat(Stream.of(postmaster), postmaster.descendants()));
    }

    /** Proportional set size in MB: shared pages are counted once over all processes, where RSS counts them in each. */
    double[] megabytes() throws IOException {
        double java = pss(process.toHandle());
        double all = 0;
        for (ProcessHandle each : processes().toList()) {
            all += pss(each);
        }
        return new double[] {java, all - java};
    }

    private static double pss(ProcessHandle process) throws IOException {
        Path file = Path.of("/proc/" + process.pid() + "/smaps_rollup");
        if (!Files.exists(file)) {
            return 0;
        }
        return Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024.0;
    }

    private ProcessHandle postmaster() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(home.resolve("pg18/postmaster.pid"))
                .getFirst()
                .strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    /** Kills everything at once, as a power cut does. */
    void killEverything() throws IOException {
        List<ProcessHandle> all = processes().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }

    /** Kills the database alone; the service must come back by itself. */
    void killDatabase() throws IOException {
        List<ProcessHandle> all = Stream.concat(
                        Stream.of(postmaster()), postmaster().descendants())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
