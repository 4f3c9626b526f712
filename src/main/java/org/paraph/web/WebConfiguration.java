package org.paraph.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.paraph.authentication.enrolment.Enrolment;
import org.paraph.authentication.enrolment.TokenAdministration;
import org.paraph.authentication.outofband.OutOfBandCodes;
import org.paraph.authentication.password.Reauthentication;
import org.paraph.authority.Absences;
import org.paraph.authority.Delegations;
import org.paraph.authority.Import;
import org.paraph.authority.Positions;
import org.paraph.credential.KeyAdministration;
import org.paraph.credential.SigningKeys;
import org.paraph.digital.SignedDocuments;
import org.paraph.evidence.JournalCheck;
import org.paraph.signature.Directory;
import org.paraph.signature.Labels;
import org.paraph.signature.SetSigning;
import org.paraph.signature.Signing;
import org.paraph.signature.Times;
import org.paraph.validation.Validator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The HTTP interface; needs a {@link CurrentUser} and the zone in which times are shown. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration {

    private static final int VERIFICATIONS_A_MINUTE = 20;

    @Bean
    Logins paraphLogins(Optional<Reauthentication> elsewhere) {
        return new Logins(elsewhere);
    }

    @Bean
    Answers paraphAnswers(CurrentUser user, Directory directory, Clock clock, ZoneId paraphTimeZone, Logins logins) {
        Languages languages = new Languages(user, directory);
        Json json = new Json();
        Problems problems = new Problems(json, new Texts(), languages, clock, new Times(paraphTimeZone), logins);
        return new Answers(json, problems, languages, user);
    }

    @Bean
    ReceiptViews paraphReceiptViews(ZoneId paraphTimeZone) {
        return new ReceiptViews(new Texts(), new Labels(), new Times(paraphTimeZone));
    }

    @Bean
    TaskController paraphTaskController(
            Signing signing, Answers answers, ReceiptViews receipts, Directory directory, Logins logins) {
        TaskViews views = new TaskViews(receipts.texts(), receipts.labels(), directory, receipts.times(), logins);
        return new TaskController(signing, answers, views, receipts);
    }

    @Bean
    DocumentController paraphDocumentController(Signing signing, Answers answers) {
        return new DocumentController(signing, answers);
    }

    @Bean
    RequestController paraphRequestController(
            Signing signing, Answers answers, ReceiptViews receipts, Directory directory) {
        return new RequestController(signing, answers, receipts, directory);
    }

    @Bean
    ApprovalController paraphApprovalController(
            SetSigning signing, Answers answers, ReceiptViews receipts, Directory directory) {
        return new ApprovalController(signing, answers, new ApprovalViews(receipts, directory));
    }

    @Bean
    TokenController paraphTokenController(Enrolment enrolment, Answers answers, ReceiptViews receipts, Logins logins) {
        return new TokenController(enrolment, answers, new TokenViews(receipts.texts(), receipts.times(), logins));
    }

    @Bean
    SigningKeyViews paraphSigningKeyViews(ReceiptViews receipts, Clock clock) {
        return new SigningKeyViews(receipts.texts(), receipts.times(), clock);
    }

    @Bean
    SigningKeyController paraphSigningKeyController(
            Optional<SigningKeys> keys, Answers answers, SigningKeyViews views, Logins logins) {
        return new SigningKeyController(keys, answers, new TokenViews(views.texts(), views.times(), logins), views);
    }

    @Bean
    SigningKeyAdministrationController paraphSigningKeyAdministrationController(
            Optional<KeyAdministration> administration, Answers answers, SigningKeyViews views) {
        return new SigningKeyAdministrationController(administration, answers, views);
    }

    @Bean
    CodeController paraphCodeController(OutOfBandCodes codes, Answers answers) {
        return new CodeController(codes, answers);
    }

    @Bean
    TokenAdministrationController paraphTokenAdministrationController(
            TokenAdministration administration, Answers answers, ReceiptViews receipts, Directory directory) {
        TokenViews views = new TokenViews(receipts.texts(), receipts.times(), Logins.HERE);
        return new TokenAdministrationController(administration, answers, views, directory);
    }

    @Bean
    RecordController paraphRecordController(Signing signing, JournalCheck journal, Answers answers) {
        return new RecordController(signing, journal, answers);
    }

    @Bean
    SignedDocumentController paraphSignedDocumentController(
            Signing signing, Optional<SignedDocuments> documents, Answers answers) {
        return new SignedDocumentController(signing, documents, answers);
    }

    @Bean
    DelegationDesk paraphDelegationDesk(
            DelegationDesk.Doors doors,
            DelegationOfficers officers,
            Answers answers,
            ReceiptViews receipts,
            Directory directory) {
        DelegationViews views = new DelegationViews(
                receipts.texts(), receipts.labels(), DelegationViews.names(directory), receipts.times());
        return new DelegationDesk(doors, officers, answers, views);
    }

    @Bean
    DelegationDesk.Doors paraphDelegationDoors(
            Delegations delegations, Absences absences, Positions positions, Import files) {
        return new DelegationDesk.Doors(delegations, absences, positions, files);
    }

    @Bean
    DelegationController paraphDelegationController(DelegationDesk desk) {
        return new DelegationController(desk);
    }

    @Bean
    AbsenceController paraphAbsenceController(DelegationDesk desk) {
        return new AbsenceController(desk);
    }

    @Bean
    PositionController paraphPositionController(DelegationDesk desk) {
        return new PositionController(desk);
    }

    @Bean
    VerifyController paraphVerifyController(
            ObjectProvider<Validator> validator, Answers answers, ZoneId paraphTimeZone, Clock clock) {
        return new VerifyController(
                validator, new Turns(VERIFICATIONS_A_MINUTE, clock), answers, new VerdictViews(paraphTimeZone));
    }

    @Bean
    ErrorAdvice paraphErrorAdvice(Answers answers) {
        return new ErrorAdvice(answers.problems());
    }

    @Bean
    StaticFiles paraphStaticFiles(@Value("${camunda.bpm.webapp.application-path:/camunda}") String applicationPath) {
        return new StaticFiles(applicationPath);
    }
}
