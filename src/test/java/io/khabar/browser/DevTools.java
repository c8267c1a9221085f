package io.khabar.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A connection to a browser's DevTools protocol: a command is sent as JSON and answered under its number. */
final class DevTools implements WebSocket.Listener {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SECONDS = 30;

    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();
    private final StringBuilder message = new StringBuilder();
    private final WebSocket socket;

    DevTools(URI address) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, this)
                .orTimeout(SECONDS, TimeUnit.SECONDS)
                .join();
    }

    static ObjectNode fields() {
        return JSON.createObjectNode();
    }

    /** @param session the tab that is meant; null for the browser itself */
    JsonNode ask(String session, String method, ObjectNode parameters) throws IOException {
        int id = last.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        ObjectNode command = fields().put("id", id).put("method", method);
        if (session != null) {
            command.put("sessionId", session);
        }
        socket.sendText(command.set("params", parameters).toString(), true).join();
        JsonNode answered = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        if (answered.has("error")) {
            throw new IOException(method + ": " + answered.get("error"));
        }
        return answered.path("result");
    }

    void close() {
        socket.abort();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
        message.append(part);
        if (isLast) {
            String whole = message.toString();
            message.setLength(0);
            try {
                JsonNode read = JSON.readTree(whole);
                CompletableFuture<JsonNode> waiting =
                        asked.remove(read.path("id").asInt());
                if (waiting != null) {
                    waiting.complete(read);
                }
            } catch (IOException e) {
                onError(from, e);
            }
        }
        return WebSocket.Listener.super.onText(from, part, isLast);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        asked.values().forEach(waiting -> waiting.completeExceptionally(error));
    }
}
