package org.paraph.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.authority.Csv.Line;

class CsvTest {

    @Test
    void whenFieldsAreQuoted_thenCommasBreaksAndQuotationMarksAreTheirs() throws Csv.Malformed {
        assertThat(Csv.read("\uFEFFa,\"b,c\",\"d\"\"e\"\r\n\r\n\"f\r\ng\",,\nlast,x,\"\""))
                .containsExactly(
                        new Line(1, List.of("a", "b,c", "d\"e")),
                        new Line(3, List.of("f\r\ng", "", "")),
                        new Line(5, List.of("last", "x", "")));
    }

    @Test
    void whenTheFirstLineHasSemicolonsAlone_thenTheySeparate() throws Csv.Malformed {
        assertThat(Csv.read("a;b\nc,d;\"e;f\""))
                .containsExactly(new Line(1, List.of("a", "b")), new Line(2, List.of("c,d", "e;f")));
        assertThat(Csv.read("a,b;c\nd;e,f"))
                .containsExactly(new Line(1, List.of("a", "b;c")), new Line(2, List.of("d;e", "f")));
    }

    @Test
    void whenTheFileIsEmpty_thenThereAreNoLines() throws Csv.Malformed {
        assertThat(Csv.read("")).isEmpty();
        assertThat(Csv.read("\uFEFF\r\n\n")).isEmpty();
        assertThat(Csv.read("a,\r")).containsExactly(new Line(1, List.of("a", "")));
        assertThat(Csv.read("a,")).containsExactly(new Line(1, List.of("a", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\na\"b", "x\n\"a\"b", "x\n\"a"})
    void whenAQuotationMarkIsMisplaced_thenItsLineIsNamed(String text) {
        assertThatThrownBy(() -> Csv.read(text))
                .isInstanceOfSatisfying(
                        Csv.Malformed.class, e -> assertThat(e.line()).isEqualTo(2));
    }
}
