package com.example.host;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Somebody's application, which knows nothing of Paraph but has its jar on the class path. */
@SpringBootApplication
public class Shop {

    @RestController
    static class Counter {

        @GetMapping("/shop")
        String open() {
            return "open";
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("the shop's own mistake");
        }
    }
}
