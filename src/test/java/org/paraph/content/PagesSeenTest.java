package org.paraph.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesSeenTest {

    private static final String CONTRACT = "b".repeat(64);
    private static final String ANNEX = "a".repeat(64);

    @Test
    void whenPagesAreSeenInAnyOrder_thenTheCanonicalFormIsTheSame() {
        PagesSeen forwards = PagesSeen.NONE
                .with(ANNEX, 1)
                .with(CONTRACT, 1)
                .with(CONTRACT, 2)
                .with(CONTRACT, 3)
                .with(CONTRACT, 5)
                .with(CONTRACT, 6)
                .with(CONTRACT, 9);
        PagesSeen backwards = PagesSeen.NONE
                .with(CONTRACT, 9)
                .with(CONTRACT, 6)
                .with(CONTRACT, 5)
                .with(CONTRACT, 6)
                .with(CONTRACT, 3)
                .with(CONTRACT, 2)
                .with(CONTRACT, 1)
                .with(ANNEX, 1);

        assertThat(forwards).isEqualTo(backwards).hasSameHashCodeAs(backwards);
        assertThat(backwards.canonical())
                .isEqualTo("[{\"document\":\"" + ANNEX + "\",\"pages\":[[1,1]]},{\"document\":\"" + CONTRACT
                        + "\",\"pages\":[[1,3],[5,6],[9,9]]}]");
    }

    @Test
    void whenNothingWasSeen_thenTheListIsEmpty() {
        assertThat(PagesSeen.NONE.canonical()).isEqualTo("[]");
        assertThat(PagesSeen.NONE.missing(CONTRACT, 2)).containsExactly(1, 2);
    }

    @Test
    void whenPagesAreMissing_thenTheyAreNamed() {
        PagesSeen seen = PagesSeen.NONE.with(CONTRACT, 1).with(CONTRACT, 3);

        assertThat(seen.missing(CONTRACT, 4)).containsExactly(2, 4);
        assertThat(seen.with(CONTRACT, 2).missing(CONTRACT, 3)).isEmpty();
    }

    @Test
    void whenPagesOfAnotherVersionWereSeen_thenTheyCountForNothing() {
        assertThat(PagesSeen.NONE.with(ANNEX, 1).missing(CONTRACT, 1)).containsExactly(1);
    }

    @Test
    void whenOneMoreIsSeen_thenTheValueBeforeStaysWhatItWas() {
        PagesSeen before = PagesSeen.NONE.with(CONTRACT, 1);
        PagesSeen after = before.with(CONTRACT, 2);

        assertThat(before.missing(CONTRACT, 2)).containsExactly(2);
        assertThat(after).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 100_001, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void whenThereCanBeNoSuchPage_thenItWasNotSeen(int page) {
        assertThatIllegalArgumentException().isThrownBy(() -> PagesSeen.NONE.with(CONTRACT, page));
    }

    @Test
    void whenItIsNoDigest_thenNothingWasSeen() {
        for (String wrong :
                new String[] {"", "contract.pdf", CONTRACT.substring(1), CONTRACT.toUpperCase(Locale.ROOT)}) {
            assertThatIllegalArgumentException().isThrownBy(() -> PagesSeen.NONE.with(wrong, 1));
        }
    }
}
