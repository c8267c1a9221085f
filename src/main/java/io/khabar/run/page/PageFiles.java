package io.khabar.run.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** The page's own files: read once, asked for again only when they are others (RFC 9110, entity tags). */
final class PageFiles implements Consumer<RoutesConfig> {
    private static final String DIRECTORY = "/page/";
    private static final List<String> NAMES = List.of(
            "page.css",
            "icon.svg",
            "main.js",
            "dom.js",
            "words.js",
            "flow.js",
            "plots.js",
            "tables.js",
            "article.js",
            "topology.js",
            "operate.js");

    private record Loaded(String type, byte[] content, String tag) {}

    @Override
    public void accept(RoutesConfig routes) {
        serve(routes, "/", load("index.html"));
        NAMES.forEach(name -> serve(routes, '/' + name, load(name)));
    }

    private static void serve(RoutesConfig routes, String path, Loaded file) {
        routes.get(path, request -> answer(request, file));
    }

    private static void answer(Context request, Loaded file) {
        request.header("Cache-Control", "no-cache").header("ETag", file.tag());
        if (file.tag().equals(request.header("If-None-Match"))) {
            request.status(HttpStatus.NOT_MODIFIED);
        } else {
            request.contentType(file.type()).result(file.content());
        }
    }

    private static Loaded load(String name) {
        try (InputStream in = PageFiles.class.getResourceAsStream(DIRECTORY + name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + DIRECTORY + name + " is missing from the build");
            }
            byte[] content = in.readAllBytes();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new Loaded(type(name), content, '"' + HexFormat.of().formatHex(digest, 0, 12) + '"');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html;charset=utf-8";
            case "css" -> "text/css;charset=utf-8";
            case "js" -> "text/javascript;charset=utf-8";
            default -> "image/svg+xml";
        };
    }
}
