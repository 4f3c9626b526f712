package org.paraph.demo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ParaphExample {
    public static void main(String[] args) {
        SpringApplication.run(ParaphExample.class, args);
    }
}
