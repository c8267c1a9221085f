package io.khabar.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class WeightsStudyTest {
    private static final int CONFLICT = 3;

    @Test
    @EnabledIfSystemProperty(named = "khabar.study", matches = ".*", disabledReason = "a study of minutes, by flag")
    void pairs_that_took_no_part_in_the_fit_are_judged_well_and_the_weights_are_those_of_the_fit() throws Exception {
        assumeTrue(WeightsStudy.canRun(), "../shared is not there");
        WeightsStudy study = new WeightsStudy();
        System.out.println(study);
        assertThat(study.folds()[0]).as("precision, high confidence").isGreaterThan(0.97);
        assertThat(study.folds()[1]).as("recall, high confidence").isGreaterThan(0.97);
        double[] fitted = study.weights();
        for (int i = 0; i < fitted.length; i++) {
            if (i == CONFLICT) {
                continue; // Set by hand.
            }
            assertThat(Comparison.WEIGHTS[i]).isCloseTo(fitted[i], within(0.1 * Math.abs(fitted[i])));
        }
    }
}
