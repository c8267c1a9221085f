package io.khabar.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Precision;
import io.khabar.article.Publication;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // as in the crawled pages
                "21st, June 2024 GMT | 2024-06-21T00:00:00Z | DAY",
                "3rd, May 2024 GMT | 2024-05-03T00:00:00Z | DAY",
                // ISO 8601
                "2024-06-21 | 2024-06-21T00:00:00Z | DAY",
                "20240621 | 2024-06-21T00:00:00Z | DAY",
                "2024-06-21Z | 2024-06-21T00:00:00Z | DAY",
                "2024-06-21+03:00 | 2024-06-21T00:00:00Z | DAY",
                "2024-06-21T14:35 | 2024-06-21T14:35:00Z | MINUTE",
                "2024-06-21 14:35 | 2024-06-21T14:35:00Z | MINUTE",
                "2024-06-21T14:35Z | 2024-06-21T14:35:00Z | MINUTE",
                "2024-06-21T14:35:10Z | 2024-06-21T14:35:10Z | SECOND",
                "2024-06-21T14:35:10.123Z | 2024-06-21T14:35:10.123Z | SECOND",
                "2024-06-21T14:35:10.1234567891Z | 2024-06-21T14:35:10.123Z | SECOND",
                "2024-06-21T14:35:10,5+03:00 | 2024-06-21T11:35:10.500Z | SECOND",
                "2024-06-21T14:35:10+03:00 | 2024-06-21T11:35:10Z | SECOND",
                "2024-06-21T14:35:10+0300 | 2024-06-21T11:35:10Z | SECOND",
                "2024-06-21T14:35:10+03 | 2024-06-21T11:35:10Z | SECOND",
                "2024-06-21T23:35:10-05:30 | 2024-06-22T05:05:10Z | SECOND",
                "20240621T143510Z | 2024-06-21T14:35:10Z | SECOND",
                "2024-06 | 2024-06-01T00:00:00Z | MONTH",
                "2024 | 2024-01-01T00:00:00Z | YEAR",
                // RFC 822, RFC 1123, and what date(1) prints
                "Fri, 21 Jun 2024 14:35:10 GMT | 2024-06-21T14:35:10Z | SECOND",
                "Fri, 21 Jun 2024 14:35:10 +0400 | 2024-06-21T10:35:10Z | SECOND",
                "21 Jun 24 14:35 EST | 2024-06-21T19:35:00Z | MINUTE",
                "21 Jun 99 14:35 UT | 1999-06-21T14:35:00Z | MINUTE",
                "Fri Jun 21 14:35:10 EDT 2024 | 2024-06-21T18:35:10Z | SECOND",
                // written in English and French
                "June 21, 2024 | 2024-06-21T00:00:00Z | DAY",
                "Jun 21, 2024 | 2024-06-21T00:00:00Z | DAY",
                "Friday, June 21st, 2024 at 2:35 PM | 2024-06-21T14:35:00Z | MINUTE",
                "21 June 2024, 02:35 p.m. GMT+3 | 2024-06-21T11:35:00Z | MINUTE",
                "12:05 am, 21 June 2024 | 2024-06-21T00:05:00Z | MINUTE",
                "12:05 pm on the 21st of June 2024 | 2024-06-21T12:05:00Z | MINUTE",
                "14:35 - 21 June 2024 | 2024-06-21T14:35:00Z | MINUTE",
                "14:35 -10 June 2024 | 2024-06-10T14:35:00Z | MINUTE",
                "June 2024 | 2024-06-01T00:00:00Z | MONTH",
                "Vendredi 21 juin 2024 à 14:35 | 2024-06-21T14:35:00Z | MINUTE",
                "1er août 2024 | 2024-08-01T00:00:00Z | DAY",
                // written in Arabic, with the months of three regions
                "21 يونيو 2024 | 2024-06-21T00:00:00Z | DAY",
                "21 حزيران 2024 | 2024-06-21T00:00:00Z | DAY",
                "21 حزيران/يونيو 2024 | 2024-06-21T00:00:00Z | DAY",
                "21 يونيو (حزيران) 2024 | 2024-06-21T00:00:00Z | DAY",
                "21 كانون الثاني 2024 | 2024-01-21T00:00:00Z | DAY",
                "21 تشرين الأول/أكتوبر 2024 | 2024-10-21T00:00:00Z | DAY",
                "21 جوان 2024 | 2024-06-21T00:00:00Z | DAY",
                "5 جويلية 2024 | 2024-07-05T00:00:00Z | DAY",
                "5 أوت 2024 | 2024-08-05T00:00:00Z | DAY",
                "5 غشت 2024 | 2024-08-05T00:00:00Z | DAY",
                "5 دجنبر 2024 | 2024-12-05T00:00:00Z | DAY",
                "الجمعة، ٢١ يونيو ٢٠٢٤ | 2024-06-21T00:00:00Z | DAY",
                "الجمعة ۲۱ یونیو ۲۰۲۴ - ۱۴:۳۵ | 2024-06-21T14:35:00Z | MINUTE",
                "21 يُونيو 2024م | 2024-06-21T00:00:00Z | DAY",
                "21 يونيـــو 2024 م | 2024-06-21T00:00:00Z | DAY",
                "يوم الجمعة 21 يونيو 2024 الساعة 02:35 م | 2024-06-21T14:35:00Z | MINUTE",
                "21 يونيو 2024 02:35 صباحًا | 2024-06-21T02:35:00Z | MINUTE",
                "21 يونيو 2024 - 14:35 بتوقيت غرينتش | 2024-06-21T14:35:00Z | MINUTE",
                "21 يونيو 2024 14:35 (ت.غ) | 2024-06-21T14:35:00Z | MINUTE",
                "يونيو 2024 | 2024-06-01T00:00:00Z | MONTH",
                // numbers alone
                "2024/06/21 | 2024-06-21T00:00:00Z | DAY",
                "21/06/2024 | 2024-06-21T00:00:00Z | DAY",
                "21-6-2024 | 2024-06-21T00:00:00Z | DAY",
                "21.06.2024 14:35 | 2024-06-21T14:35:00Z | MINUTE",
                "05/06/2024 | 2024-06-05T00:00:00Z | DAY",
                "06/21/2024 | 2024-06-21T00:00:00Z | DAY",
                "٢١/٠٦/٢٠٢٤ ٠٢:٣٥ مساءً | 2024-06-21T14:35:00Z | MINUTE",
                "21 / 06 / 2024 | 2024-06-21T00:00:00Z | DAY",
                "21/06/2024 - 02:35 م | 2024-06-21T14:35:00Z | MINUTE",
                "14:35 - 21/06/2024 | 2024-06-21T14:35:00Z | MINUTE",
                "06/2024 | 2024-06-01T00:00:00Z | MONTH",
                "29/02/2024 | 2024-02-29T00:00:00Z | DAY"
            })
    void a_date_is_understood(String text, Instant at, Precision precision) {
        assertThat(PublicationDate.of(text)).isEqualTo(new Publication(at, precision));
    }

    @Test
    void invisible_marks_do_no_harm() {
        assertThat(PublicationDate.of("\u200F21\u200F يونيو\u00A0\u200E2024\u202C "))
                .isEqualTo(new Publication(Instant.parse("2024-06-21T00:00:00Z"), Precision.DAY));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "-",
                "yesterday",
                "أمس",
                "منذ ساعتين",
                "31 فبراير 2024",
                "29/02/2023",
                "31/06/2024",
                "2024-13-01",
                "2024-00-10",
                "0/0/2024",
                "21 June",
                "14:35",
                "June 2024 14:35",
                "21 June 2024 25:10",
                "21 June 2024 14:75",
                "2024-06-21T14:35:10+99:00",
                "21 June 2024 and 22 June 2024",
                "21 يونيو/تموز 2024",
                "21/06/24",
                "15 ذو الحجة 1445 هـ",
                "15/12/1445",
                "1 خرداد 1403",
                "21 06 2024",
                "21-06/2024",
                "2024-06-21-12",
                "999999999999999999999",
                "1718980510000",
                "June",
                "the report of 21 June 2024 says more"
            })
    void a_date_that_is_none_is_not_guessed(String text) {
        assertThat(PublicationDate.of(text)).isNull();
    }

    @Test
    void a_stamp_is_read_by_itself_as_it_would_be_with_all_other_dates() {
        Random random = new Random(20240621);
        int understood = 0;
        for (int i = 0; i < 300; i++) {
            String stamp = String.format(
                    Locale.ROOT,
                    "%04d-%02d-%02dT%02d:%02d:%02dZ",
                    1850 + random.nextInt(300),
                    random.nextInt(14),
                    random.nextInt(33),
                    random.nextInt(26),
                    random.nextInt(61),
                    random.nextInt(61));
            Publication date = PublicationDate.of(stamp);
            assertThat(date).as(stamp).isEqualTo(PublicationDate.written(stamp));
            understood += date == null ? 0 : 1;
        }
        assertThat(understood).isBetween(100, 299);
    }
}
