package epochscope.handout;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A page in a headless Chromium, led by its DevTools protocol. Where there is none the tests that
 * need it are skipped, unless {@code EPOCHSCOPE_CLIENTS} says they are required.
 */
final class Browser {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final HttpClient http = HttpClient.newHttpClient();
  private final WebSocket socket;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();

  private Browser(Process process, Path profile) throws IOException, InterruptedException {
    this.process = process;
    Path told = profile.resolve("DevToolsActivePort");
    await(() -> Files.exists(told) && lines(told).size() > 1);
    URI tab = URI.create("http://127.0.0.1:" + lines(told).getFirst() + "/json/new?about:blank");
    HttpRequest request =
        HttpRequest.newBuilder(tab).PUT(HttpRequest.BodyPublishers.noBody()).build();
    JsonNode page = JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    socket =
        http.newWebSocketBuilder()
            .buildAsync(URI.create(page.get("webSocketDebuggerUrl").asText()), new Listener())
            .join();
    for (String domain : List.of("Page", "Runtime", "Network", "Log", "Security")) {
      ask(domain + ".enable", Map.of());
    }
  }

  /**
   * @param profile an empty folder
   */
  static Browser start(Path profile) throws IOException, InterruptedException {
    String program = NAMES.stream().filter(Browser::isThere).findFirst().orElse(null);
    boolean required = "required".equals(System.getenv("EPOCHSCOPE_CLIENTS"));
    assumeTrue(required || program != null, "chromium is not installed");
    List<String> command =
        new ArrayList<>(
            List.of(
                program == null ? NAMES.getFirst() : program,
                "--headless=new",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile.toAbsolutePath(),
                "--no-first-run",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-extensions",
                "--disable-sync"));
    if (System.getProperty("user.name").equals("root")) {
      // Chromium refuses to be root inside of its sandbox.
      command.add("--no-sandbox");
    }
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("log.txt").toFile())
            .start();
    return new Browser(process, profile);
  }

  /** Opens a file, with nothing else to be reached, and waits until all of it is there. */
  void open(Path file) {
    ask(
        "Network.emulateNetworkConditions",
        Map.of("offline", true, "latency", 0, "downloadThroughput", 0, "uploadThroughput", 0));
    events.clear();
    ask("Page.navigate", Map.of("url", file.toUri().toString()));
    await(() -> events("Page.loadEventFired").findAny().isPresent());
  }

  /** What JavaScript makes of an expression. */
  JsonNode evaluate(String expression) {
    JsonNode answer =
        ask(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
    }
    return answer.at("/result/value");
  }

  String text(String selector) {
    return evaluate("document.querySelector('" + selector + "').textContent").asText();
  }

  /** Presses and releases a key, such as ArrowLeft. */
  void type(String key, int code) {
    for (String kind : List.of("keyDown", "keyUp")) {
      ask(
          "Input.dispatchKeyEvent",
          Map.of("type", kind, "key", key, "code", key, "windowsVirtualKeyCode", code));
    }
  }

  /** Presses the mouse at a point of an element, shares of its width and height, and drags it. */
  void drag(String selector, double fromX, double toX, double y) {
    JsonNode box =
        evaluate(
            "(e => {e.scrollIntoView({block: 'center'}); const b = e.getBoundingClientRect();"
                + " return [b.left, b.top, b.width, b.height]})(document.querySelector('"
                + selector
                + "'))");
    double top = box.get(1).asDouble() + y * box.get(3).asDouble();
    double from = box.get(0).asDouble() + fromX * box.get(2).asDouble();
    double to = box.get(0).asDouble() + toX * box.get(2).asDouble();
    mouse("mouseMoved", from, top, 0);
    mouse("mousePressed", from, top, 1);
    mouse("mouseMoved", (from + to) / 2, top, 1);
    mouse("mouseMoved", to, top, 1);
    mouse("mouseReleased", to, top, 1);
  }

  private void mouse(String type, double x, double y, int buttons) {
    ask(
        "Input.dispatchMouseEvent",
        Map.of(
            "type",
            type,
            "x",
            x,
            "y",
            y,
            "button",
            buttons == 0 ? "none" : "left",
            "buttons",
            buttons,
            "clickCount",
            1));
  }

  /** As wide a window as that, in light or dark colours. */
  void look(int width, int height, boolean dark) {
    ask(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    ask(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  JsonNode ask(String method, Map<String, Object> parameters) {
    int number = numbers.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    asked.put(number, answer);
    ObjectNode message = JSON.createObjectNode().put("id", number).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    socket.sendText(message.toString(), true).join();
    JsonNode told = answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    if (told.has("error")) {
      throw new AssertionError(method + ": " + told.get("error"));
    }
    return told.get("result");
  }

  /** What the browser has reported under that name since the page was opened. */
  Stream<JsonNode> events(String method) {
    return events.stream()
        .filter(event -> event.get("method").asText().equals(method))
        .map(event -> event.get("params"));
  }

  static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain");
      }
      try {
        TimeUnit.MILLISECONDS.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }

  void close() throws InterruptedException {
    socket.abort();
    http.shutdownNow();
    process.destroy();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      return List.of();
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder part = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        take(part.toString());
        part.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void take(String message) {
      try {
        JsonNode told = JSON.readTree(message);
        if (told.has("id")) {
          asked.remove(told.get("id").asInt()).complete(told);
        } else {
          events.add(told);
        }
      } catch (IOException e) {
        throw new AssertionError(message, e);
      }
    }
  }
}
