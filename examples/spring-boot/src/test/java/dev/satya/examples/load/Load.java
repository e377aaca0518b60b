package dev.satya.examples.load;

import dev.satya.examples.users.UserService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Sends users over loopback to the example and to the same service without Satya, in turns, and prints the
 * median and the 99th percentile of the time of a request. One user of ten has two faults.
 *
 * <p>Arguments: requests a round (20,000), rounds (5), callers at once (4). The first round warms up.
 */
public final class Load {
    private static final String VALID =
            "{\"id\":%d,\"name\":\"Ada Lovelace\",\"age\":36,\"email\":\"ada@example.com\","
                    + "\"password\":\"correct horse battery\"}";
    private static final String FAULTY =
            "{\"id\":%d,\"name\":\"Ada Lovelace\",\"age\":200,\"email\":\"ada.example.com\","
                    + "\"password\":\"correct horse battery\"}";

    private final int requests;
    private final int callers;
    private final HttpClient client = HttpClient.newHttpClient();

    private Load(int requests, int callers) {
        this.requests = requests;
        this.callers = callers;
    }

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        int requests = argument(arguments, 0, 20_000);
        int rounds = argument(arguments, 1, 5);
        Load load = new Load(requests, argument(arguments, 2, 4));
        try (ConfigurableApplicationContext satya = start(UserService.class);
                ConfigurableApplicationContext databind =
                        start(DatabindService.class, "--satya.web.enabled=false")) {
            for (int round = 0; round < rounds; round++) {
                String name = round == 0 ? "warming up" : "round " + round;
                print(name, "Satya", load.nanos(uri(satya)));
                print(name, "databind + Hibernate Validator", load.nanos(uri(databind)));
            }
        }
    }

    private static int argument(String[] arguments, int position, int otherwise) {
        return arguments.length > position ? Integer.parseInt(arguments[position]) : otherwise;
    }

    private static ConfigurableApplicationContext start(Class<?> service, String... more) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--satya.schemas.parcel.2.mode=warn",
                                "--logging.level.root=error"));
        all.addAll(List.of(more));
        return new SpringApplication(service).run(all.toArray(new String[0]));
    }

    private static URI uri(ConfigurableApplicationContext service) {
        int port = ((ServletWebServerApplicationContext) service).getWebServer().getPort();
        return URI.create("http://localhost:" + port + "/users");
    }

    /** The time of each request, sorted. */
    private long[] nanos(URI uri) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Callable<long[]>> tasks = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                tasks.add(() -> call(uri, requests / callers));
            }
            long[] all = new long[0];
            for (Future<long[]> done : threads.invokeAll(tasks)) {
                long[] some = done.get();
                long[] both = Arrays.copyOf(all, all.length + some.length);
                System.arraycopy(some, 0, both, all.length, some.length);
                all = both;
            }
            Arrays.sort(all);
            return all;
        } finally {
            threads.shutdown();
        }
    }

    private long[] call(URI uri, int count) throws Exception {
        long[] nanos = new long[count];
        for (int i = 0; i < count; i++) {
            boolean isFaulty = i % 10 == 9;
            HttpRequest request =
                    HttpRequest.newBuilder(uri)
                            .header("Content-Type", "application/json")
                            .POST(
                                    BodyPublishers.ofString(
                                            String.format(
                                                    Locale.ROOT, isFaulty ? FAULTY : VALID, i + 1)))
                            .build();
            long start = System.nanoTime();
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            nanos[i] = System.nanoTime() - start;
            if (isFaulty == (status < 400)) {
                throw new IllegalStateException(uri + " answers " + status);
            }
        }
        return nanos;
    }

    private static void print(String round, String service, long[] nanos) {
        System.out.printf(
                Locale.ROOT,
                "%-11s %-31s p50 %7.1f µs   p99 %8.1f µs%n",
                round,
                service,
                nanos[nanos.length / 2] / 1e3,
                nanos[nanos.length * 99 / 100] / 1e3);
    }
}
