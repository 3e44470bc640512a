package regard.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import regard.Application;
import regard.demo.Demo;
import regard.organisations.People;

/** Starts the service, and says on standard output when it is ready. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Start the service on this machine.")
final class ServeCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--demo", description = "Load the made-up bodies, once, and print their accounts.")
    private boolean demo;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "The port; 0 for any free one.")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "The data folder (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            console.tell("regard: a port is a number from 0 to 65535, not " + port);
            return Main.Exit.REFUSED;
        }
        ConfigurableApplicationContext context;
        try {
            context = start(data, port, demo);
        } catch (RuntimeException e) {
            return explain(e);
        }
        // The last act of the last hook: a process that was asked to stop and did so ends with 0, not 143.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            context.close();
            Runtime.getRuntime().halt(Main.Exit.DONE);
        }));
        if (demo) {
            context.getBean(Demo.class).load().forEach(account -> console.say(account.line()));
        }
        announce(context);
        new CountDownLatch(1).await();
        return Main.Exit.DONE;
    }

    /** Starts the service on a data folder; it answers when this returns. */
    static ConfigurableApplicationContext start(Path data, int port, boolean demo) {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("server.port", port);
        settings.put("regard.data", data.toAbsolutePath().normalize().toString());
        settings.put("regard.demo", demo);
        // Behind a public https address the web server in front may stand on another machine.
        if (isSet("REGARD_PUBLIC_ADDRESS") && !isSet("SERVER_ADDRESS")) {
            settings.put("server.address", "0.0.0.0");
        }
        return new SpringApplicationBuilder(Application.class)
                .properties(settings)
                .registerShutdownHook(false)
                .run(commandLine(settings));
    }

    private static boolean isSet(String variable) {
        return !System.getenv().getOrDefault(variable, "").isBlank();
    }

    private static String[] commandLine(Map<String, Object> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    private void announce(ConfigurableApplicationContext context) {
        String address = address(context);
        context.getBean(People.class)
                .firstBodyCode()
                .ifPresent(code ->
                        console.tell("This installation is empty. Make the first body and its administrator here"
                                + " (good once, for 24 hours): " + address + "first-body/" + code));
        console.say("READY " + address);
        console.flush();
    }

    static String address(ConfigurableApplicationContext context) {
        int listening = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        return "http://127.0.0.1:" + listening + "/";
    }

    /** What an operator can put right gets a sentence; the rest is our mistake. */
    private int explain(RuntimeException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String kind = cause.getClass().getSimpleName();
            if (kind.equals("InUse")
                    || kind.equals("PortInUseException")
                    || (cause instanceof IllegalArgumentException
                            && String.valueOf(cause.getMessage()).startsWith("REGARD_"))) {
                console.tell("regard: " + cause.getMessage());
                return Main.Exit.REFUSED;
            }
        }
        console.tell("regard: the service does not start: " + failure.getMessage());
        return Main.Exit.OUR_MISTAKE;
    }
}
