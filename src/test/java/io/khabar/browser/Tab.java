package io.khabar.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A page in the browser, loaded, at one size and in one colour scheme. */
public final class Tab implements AutoCloseable {
    /** A picture that is higher is cut: beyond it Chromium draws nothing. */
    private static final int MOST_HEIGHT = 8000;

    private static final String LOADED =
            "new Promise(done => document.readyState === 'complete' ? done() : addEventListener('load', done))";

    /** Elements that stick out of the window, unless one around them scrolls or cuts. */
    private static final String OVERFLOWING = """
            (() => {
              const root = document.documentElement, found = [];
              if (root.scrollWidth > root.clientWidth) {
                found.push('the page: ' + root.scrollWidth + ' of ' + root.clientWidth);
              }
              const inScroller = element => {
                for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
                  if (getComputedStyle(at).overflowX !== 'visible') return true;
                }
                return false;
              };
              for (const element of document.body.querySelectorAll('*')) {
                const box = element.getBoundingClientRect();
                if (box.width > 1 && (box.right > root.clientWidth + 1 || box.left < -1) && !inScroller(element)) {
                  found.push(element.tagName.toLowerCase() + '.' + element.className + ' '
                      + Math.round(box.left) + '..' + Math.round(box.right) + ': '
                      + element.textContent.trim().slice(0, 40));
                }
              }
              return found;
            })()""";

    private final DevTools tools;
    private final String target;
    private final String session;
    private final int width;

    Tab(DevTools tools, String url, int width, int height, boolean dark) throws IOException {
        this.tools = tools;
        this.width = width;
        target = tools.ask(null, "Target.createTarget", DevTools.fields().put("url", "about:blank"))
                .path("targetId")
                .asText();
        session = tools.ask(
                        null,
                        "Target.attachToTarget",
                        DevTools.fields().put("targetId", target).put("flatten", true))
                .path("sessionId")
                .asText();
        resize(height);
        ObjectNode media = DevTools.fields();
        media.putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", dark ? "dark" : "light");
        ask("Emulation.setEmulatedMedia", media);
        JsonNode went = ask("Page.navigate", DevTools.fields().put("url", url));
        if (went.has("errorText")) {
            throw new IOException(url + ": " + went.get("errorText").asText());
        }
        evaluate(LOADED);
    }

    private JsonNode ask(String method, ObjectNode parameters) throws IOException {
        return tools.ask(session, method, parameters);
    }

    /** The headless window itself is never narrower than 500 pixels; emulation is. */
    private void resize(int height) throws IOException {
        ObjectNode size = DevTools.fields();
        size.put("width", width).put("height", height).put("deviceScaleFactor", 1);
        ask("Emulation.setDeviceMetricsOverride", size.put("mobile", false));
    }

    /** The value of an expression of JavaScript, of a promise what it comes to. */
    public JsonNode evaluate(String script) throws IOException {
        ObjectNode parameters = DevTools.fields();
        parameters.put("expression", script).put("awaitPromise", true).put("returnByValue", true);
        JsonNode answer = ask("Runtime.evaluate", parameters);
        if (answer.has("exceptionDetails")) {
            throw new IOException(script + ": " + answer.get("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    /** The document as it is now, scripts included. */
    public String dom() throws IOException {
        return evaluate("document.documentElement.outerHTML").asText();
    }

    /** What is wider than the window, and how; empty if nothing is. What scrolls by itself is in order. */
    public List<String> overflowing() throws IOException {
        List<String> found = new ArrayList<>();
        evaluate(OVERFLOWING).forEach(line -> found.add(line.asText()));
        return found;
    }

    /** Presses a key, such as {@code Tab}. */
    public void press(String key) throws IOException {
        int code = key.equals("Tab") ? 9 : key.equals("Enter") ? 13 : key.equals(" ") ? 32 : 0;
        for (String type : List.of("keyDown", "keyUp")) {
            ObjectNode event = DevTools.fields();
            event.put("type", type).put("key", key).put("windowsVirtualKeyCode", code);
            if (key.length() == 1) {
                event.put("text", key);
            } else if (key.equals("Enter")) {
                event.put("text", "\r");
            }
            ask("Input.dispatchKeyEvent", event);
        }
    }

    /** Writes the whole page, and not only what the window shows, as PNG; makes the folders that are missing. */
    public void screenshot(Path file) throws IOException {
        int height = evaluate("Math.max(innerHeight, document.documentElement.scrollHeight)")
                .asInt();
        resize(Math.min(MOST_HEIGHT, height));
        String picture = ask("Page.captureScreenshot", DevTools.fields().put("format", "png"))
                .path("data")
                .asText();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Base64.getDecoder().decode(picture));
    }

    @Override
    public void close() throws IOException {
        tools.ask(null, "Target.closeTarget", DevTools.fields().put("targetId", target));
    }
}
