package io.khabar.article;

import com.ibm.icu.text.Normalizer2;
import java.net.IDN;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An address reduced to what names the page, so that the ways to write it down come to the same.
 *
 * <p>Left out: the scheme if it is http(s), user, {@code www.}, a default port, trailing slashes, the fragment (but for
 * {@code #!}, which names pages), and parameters that only say where the reader came from. The other parameters stay,
 * in the order of their names. Text is taken apart after RFC 3986, appendix B, which knows no wrong input, so any text
 * has a canonical form.
 *
 * @param isAbsolute whether a host or another scheme makes it mean the same everywhere
 */
record CanonicalUrl(String text, boolean isAbsolute) {
    private static final Pattern PARTS = Pattern.compile(
            "(?:(?<scheme>[a-z][a-z0-9+.-]*):(?!\\d))?(?://(?<authority>[^/?#]*))?"
                    + "(?<path>[^?#]*)(?:\\?(?<query>[^#]*))?(?:#(?<fragment>.*))?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What looks like the host of an address whose scheme was left away. */
    private static final Pattern BARE_HOST =
            Pattern.compile("(?:[\\p{L}\\p{N}-]++\\.)++\\p{L}[\\p{L}\\p{N}-]+(?::\\d+)?(?:[/?#].*)?", Pattern.DOTALL);

    private static final Pattern DEFAULT_PORT = Pattern.compile(":(?:80|443)?$");
    private static final Pattern DOT_AT_END = Pattern.compile("\\.$");
    private static final Pattern SLASHES_AT_END = Pattern.compile("/+$");

    private static final Set<String> WEB = Set.of("http", "https");

    private static final Set<String> TRACKING_PREFIXES =
            Set.of("utm_", "at_", "mc_", "mtm_", "pk_", "hsa_", "stm_", "vero_", "oly_", "__hs");

    private static final Set<String> TRACKING = Set.of(
            ("fbclid gclid gclsrc dclid gbraid wbraid gad_source msclkid yclid ysclid twclid ttclid li_fat_id igsh igshid "
                            + "mkt_tok _ga _gl _hsenc _hsmi ncid ocid cmpid cmp s_cid smid ref_src ref_url spm xtor wt.mc_id")
                    .split(" "));

    static CanonicalUrl of(String url) {
        String given = url.strip();
        Matcher parts = PARTS.matcher(BARE_HOST.matcher(given).matches() ? "//" + given : given);
        if (!parts.matches()) {
            return new CanonicalUrl(given, false);
        }
        String scheme =
                parts.group("scheme") == null ? "" : parts.group("scheme").toLowerCase(Locale.ROOT);
        String host = host(parts.group("authority"));
        boolean web = scheme.isEmpty() || WEB.contains(scheme);
        String text = (web ? "" : scheme + ":")
                + host
                + SLASHES_AT_END
                        .matcher(PercentEncoding.normalised(parts.group("path")))
                        .replaceFirst("")
                + query(parts.group("query"))
                + fragment(parts.group("fragment"));
        return new CanonicalUrl(Normalizer2.getNFCInstance().normalize(text), !web || !host.isEmpty());
    }

    private static String host(String authority) {
        if (authority == null) {
            return "";
        }
        String withoutUser = authority.substring(authority.lastIndexOf('@') + 1);
        String withoutPort = DEFAULT_PORT.matcher(withoutUser).replaceFirst("").toLowerCase(Locale.ROOT);
        String host = DOT_AT_END.matcher(withoutPort).replaceFirst("");
        String readable = IDN.toUnicode(PercentEncoding.normalised(host));
        return readable.startsWith("www.") ? readable.substring("www.".length()) : readable;
    }

    private static String query(String query) {
        if (query == null) {
            return "";
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isTracking(name(parameter)))
                .map(PercentEncoding::normalised)
                .sorted()
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static String fragment(String fragment) {
        return fragment != null && fragment.startsWith("!") ? "#" + PercentEncoding.normalised(fragment) : "";
    }

    private static String name(String parameter) {
        int equals = parameter.indexOf('=');
        return (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    }

    private static boolean isTracking(String name) {
        return TRACKING.contains(name) || TRACKING_PREFIXES.stream().anyMatch(name::startsWith);
    }
}
