package io.khabar.enrich.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;

/**
 * OpenNLP's n-gram model of 103 languages.
 *
 * <p>Reading it takes two seconds, and few articles need it; so that neither the start nor the first of these waits, it
 * is read beside the start by a thread of its own.
 */
final class LanguageModel {
    private static final String RESOURCE = "/langdetect-183.bin";

    private final FutureTask<LanguageDetector> detector = new FutureTask<>(LanguageModel::load);

    LanguageModel() {
        Thread reader = new Thread(detector, "language-model");
        reader.setDaemon(true);
        reader.start();
    }

    /** What the model gives each of these languages, which are BCP 47; all it knows together have 1. */
    Map<String, Double> confidences(String text, Set<String> languages) {
        Map<String, Double> confidences = new HashMap<>();
        for (Language language : detector().predictLanguages(text)) {
            String code = Languages.code(language.getLang());
            if (code != null && languages.contains(code)) {
                confidences.merge(code, language.getConfidence(), Math::max);
            }
        }
        return confidences;
    }

    private LanguageDetector detector() {
        try {
            return detector.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the language model was read", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the language model can't be used", e.getCause());
        }
    }

    private static LanguageDetector load() {
        try (InputStream model = LanguageDetectorModel.class.getResourceAsStream(RESOURCE)) {
            if (model == null) {
                throw new IllegalStateException("the language model " + RESOURCE + " is not on the class path");
            }
            return new ThreadSafeLanguageDetectorME(new LanguageDetectorModel(model));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the language model", e);
        }
    }
}
