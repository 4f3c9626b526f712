package org.paraph.engine.camunda;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.paraph.authentication.password.PasswordCheck;
import org.paraph.authority.AuthorityDecision;
import org.paraph.authority.DelegationRegister;
import org.paraph.evidence.Journal;
import org.paraph.signature.AuthorityRegister;
import org.paraph.signature.Directory;
import org.paraph.signature.Managers;
import org.paraph.signature.SignatureRequests;
import org.paraph.signature.SigningTasks;
import org.paraph.signature.WaiverProcess;
import org.paraph.signature.WaiverSettings;
import org.paraph.signature.WaiverStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts Paraph into the process engine: the plug-in with its gate, the adapters of the ports, and the beans that models
 * name ({@code paraph} and {@code verifySignatures}). An operator's own {@link Directory}, {@link AuthorityRegister},
 * {@link PasswordCheck} or {@link SigningTasks} takes the default's place.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProcessSettings.class)
public class CamundaConfiguration {

    @Bean
    Engine paraphEngine() {
        return new Engine();
    }

    @Bean
    DecisionEngine paraphDecisionEngine(Engine engine) {
        return new DecisionEngine(engine);
    }

    @Bean
    DecisionBook paraphDecisionBook(Engine engine, DecisionEngine decisions) {
        return new DecisionBook(engine, decisions);
    }

    @Bean
    Assessments paraphAssessments(DecisionBook book, DecisionEngine decisions, Clock clock) {
        return new Assessments(book, decisions, new RecentFindings(clock));
    }

    @Bean
    TaskReading paraphTaskReading(Engine engine) {
        return new TaskReading(new Requesters(engine));
    }

    @Bean
    ProcessEnginePlugin paraphPlugin(
            Engine engine,
            GateParseListener parsing,
            ObjectProvider<SignatureRequests> requests,
            ProcessSettings settings,
            WaiverSettings waivers) {
        return new ParaphPlugin(engine, parsing, new MigrationWatch(requests::getObject), settings, waivers);
    }

    @Bean
    WaiverProcess paraphWaiverProcess(Engine engine) {
        return new EngineWaivers(engine);
    }

    @Bean(WaiverStart.BEAN)
    ExecutionListener paraphWaiverStart(WaiverStore waivers) {
        return new WaiverStart(waivers);
    }

    @Bean
    GateParseListener paraphGate(
            ObjectProvider<SignatureRequests> requests,
            ObjectProvider<SigningTasks> tasks,
            ObjectProvider<AuthorityRegister> authorities,
            TaskReading reading,
            DecisionBook decisions) {
        Gate gate = new Gate(requests::getObject, tasks::getObject, authorities::getObject, reading);
        return new GateParseListener(gate, decisions);
    }

    @Bean
    @ConditionalOnMissingBean(SigningTasks.class)
    SigningTasks paraphSigningTasks(Engine engine, TaskReading reading, Assessments assessments) {
        return new EngineSigningTasks(engine, reading, new ContentReading(), assessments);
    }

    @Bean
    @ConditionalOnMissingBean(Directory.class)
    Directory paraphDirectory(Engine engine) {
        return new EngineDirectory(engine);
    }

    @Bean
    @ConditionalOnMissingBean(AuthorityRegister.class)
    AuthorityRegister paraphAuthorityRegister(
            Directory directory, ProcessSettings settings, DelegationRegister delegations) {
        return new Authorities(
                new LineOfManagement(new Managers(directory), settings.approvalSubstitute()), delegations);
    }

    @Bean
    @ConditionalOnMissingBean(AuthorityDecision.class)
    AuthorityDecision paraphAuthorityDecision(Engine engine, DecisionBook book, DecisionEngine decisions) {
        return new SigningAuthority(engine, book, decisions);
    }

    @Bean
    @ConditionalOnMissingBean(PasswordCheck.class)
    PasswordCheck paraphPasswordCheck(Engine engine) {
        return new EnginePasswordCheck(engine);
    }

    @Bean
    WebappSession paraphWebappSession(Engine engine) {
        return new WebappSession(engine);
    }

    @Bean("paraph")
    ParaphExpressions paraphExpressions(
            SignatureRequests requests,
            Escalation escalation,
            Approvers approvers,
            Engine engine,
            ProcessSettings settings) {
        ParaphExpressions.People people = new ParaphExpressions.People(new Requesters(engine), approvers);
        return new ParaphExpressions(requests, escalation, people, settings);
    }

    @Bean
    Escalation paraphEscalation(
            SignatureRequests requests,
            SigningTasks tasks,
            AuthorityRegister authorities,
            Approvers approvers,
            Engine engine) {
        return new Escalation(requests, tasks, authorities, approvers, engine);
    }

    @Bean
    Approvers paraphApprovers(Directory directory, ProcessSettings settings) {
        return new Approvers(new Managers(directory), settings.approvalSubstitute());
    }

    @Bean(VerifySignatures.BEAN)
    JavaDelegate verifySignatures(
            SignatureRequests requests, Journal journal, PlatformTransactionManager transactions) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new VerifySignatures(requests, journal, own);
    }
}
