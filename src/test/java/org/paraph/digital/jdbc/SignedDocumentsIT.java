package org.paraph.digital.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.Databases.Kind;
import org.paraph.ades.Pdf;
import org.paraph.digital.Prepared;
import org.paraph.digital.SignedDocument;
import org.paraph.digital.Strand;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

class SignedDocumentsIT {

    private static final Instant NOW = Instant.parse("2026-11-22T19:00:00.123456Z");
    private static final Strand STRAND = new Strand("p-1", "contract", "a".repeat(64));

    @TempDir
    Path folder;

    private HikariDataSource pool;
    private JdbcTemplate jdbc;
    private JdbcSignedDocuments documents;

    private void open(Kind kind) {
        pool = kind.fresh(folder).dataSource();
        jdbc = new JdbcTemplate(pool);
        documents = new JdbcSignedDocuments(jdbc);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @ParameterizedTest
    @EnumSource
    void whenVersionsFollowOneAnother_thenEachIsKeptAndTheNewestIsFound(Kind kind) {
        open(kind);
        SignedDocument first = version(1, "r-1", 2_000_000);
        SignedDocument second = version(2, "r-2", 10);

        assertThat(documents.add(first)).isTrue();
        assertThat(documents.add(second)).isTrue();

        assertThat(documents.newest(STRAND)).contains(second);
        assertThat(documents.ofRecord("r-1")).contains(first);
        assertThat(documents.ofProcess("p-1")).containsExactly(second);
        assertThat(documents.ofProcess("p-2")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whenAVersionIsThereAlreadyOrOneIsMissing_thenItIsNotAdded(Kind kind) {
        open(kind);
        documents.add(version(1, "r-1", 10));

        assertThat(documents.add(version(1, "r-2", 10))).isFalse();
        assertThat(documents.add(version(3, "r-3", 10))).isFalse();
        assertThatThrownBy(() -> documents.add(version(2, "r-1", 10))).isInstanceOf(DuplicateKeyException.class);
        assertThat(documents.newest(STRAND)).map(SignedDocument::version).contains(1);
    }

    @ParameterizedTest
    @EnumSource
    void whenASignedDocumentIsChangedOrDeleted_thenTheDatabaseItselfRefuses(Kind kind) {
        open(kind);
        documents.add(version(1, "r-1", 10));

        for (String sql :
                new String[] {"UPDATE PARAPH_SIGNED_DOCUMENT SET FILE_NAME = 'x'", "DELETE FROM PARAPH_SIGNED_DOCUMENT"
                }) {
            assertThatThrownBy(() -> jdbc.update(sql)).isInstanceOf(DataAccessException.class);
        }
        assertThat(documents.newest(STRAND)).contains(version(1, "r-1", 10));
    }

    @ParameterizedTest
    @EnumSource
    void whenSomethingWasPrepared_thenEveryNodeFindsItUntilItIsForgotten(Kind kind) {
        open(kind);
        JdbcPreparedStore prepared = new JdbcPreparedStore(jdbc);
        Prepared unsigned = prepared("c-1", 0, Optional.of(pdf(10)));
        Prepared later = prepared("c-2", 1, Optional.empty());

        prepared.add(unsigned);
        prepared.add(later);

        assertThat(prepared.find("c-1")).contains(unsigned);
        assertThat(prepared.find("c-2")).contains(later);
        prepared.remove("c-2");
        assertThat(prepared.find("c-2")).isEmpty();
        assertThat(prepared.removeExpiredBefore(NOW.plusSeconds(300))).isZero();
        assertThat(prepared.removeExpiredBefore(NOW.plusSeconds(301))).isEqualTo(1);
        assertThat(prepared.find("c-1")).isEmpty();
    }

    private static Prepared prepared(String challenge, int version, Optional<Pdf> original) {
        return new Prepared(
                challenge,
                "max",
                "q-1",
                "k-1",
                STRAND,
                version,
                "été.pdf",
                original,
                Instant.parse("2026-11-22T19:00:00.123Z"),
                "Je signe",
                version == 0 ? List.of("Ève Tremblay", "Accord") : List.of(),
                NOW.plusSeconds(300));
    }

    private static SignedDocument version(int version, String record, int size) {
        return new SignedDocument(
                "d-" + version, STRAND, version, record, "contract.pdf", version == 1, "b".repeat(64), NOW, pdf(size));
    }

    private static Pdf pdf(int size) {
        byte[] bytes = new byte[size];
        bytes[size - 1] = 1;
        return Pdf.of(bytes);
    }
}
