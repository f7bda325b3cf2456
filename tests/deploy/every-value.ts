import type { Values } from './chart.ts';

/** Every value of the chart, set to something else than its default. */
export const EVERY_VALUE = {
  domain: 'inigma.example',
  corsOrigins: 'https://one.example, https://two.example:8443',
  app: {
    image: { repository: 'registry.example/inigma', tag: '9.8.7', pullPolicy: 'Always' },
    settings: {
      PUBLIC_URL: 'https://inigma.example:8443',
      RATE_LIMITS: 'off',
      MAX_MESSAGE_BYTES: 8_388_608,
      MAX_STORE_BYTES: 50_000_000_000,
      MAX_TTL_DAYS: 30,
      DATABASE_CONNECTIONS: 20,
      LOG_LEVEL: 'debug',
      SECURITY_CONTACT: 'mailto:security@example.com',
      SECURITY_POLICY: 'https://example.com/policy',
    },
  },
  site: {
    config: { name: 'Kanzlei Nord', logo: 'logo.png' },
    logo: 'iVBORw0KGgo=',
  },
  nginx: {
    image: { repository: 'registry.example/nginx', tag: '1.2.3', pullPolicy: 'Never' },
    clientAddress: { header: 'X-Forwarded-For', trusted: ['10.1.0.0/16', '2001:db8::/32'] },
    ipv6: true,
    resources: { requests: { cpu: '11m', memory: '33Mi' }, limits: { memory: '144Mi' } },
  },
  persistence: { size: '7Gi', storageClass: 'fast' },
  database: {
    url: 'postgres://inigma:s3cret@db.data.svc/inigma',
    existingSecret: '',
    clientAddressHmacKey: '0123456789abcdef0123456789abcdef',
    ca: { configMap: 'company-ca', secret: '', key: 'company.pem' },
    maxConnections: 300,
    port: 6_432,
    peers: [{ ipBlock: { cidr: '10.9.0.0/24' } }],
  },
  replicas: 5,
  autoscaling: { enabled: false, minReplicas: 3, maxReplicas: 7, targetCPUUtilizationPercentage: 55 },
  service: { type: 'NodePort', port: 8_081 },
  ingress: {
    enabled: true,
    className: 'traefik',
    annotations: {
      'nginx.ingress.kubernetes.io/proxy-body-size': '9m',
      'cert-manager.io/cluster-issuer': 'letters',
    },
    tls: { enabled: true, secretName: 'own-tls' },
  },
  networkPolicy: { enabled: true, dns: [{ ipBlock: { cidr: '10.96.0.10/32' } }] },
  serviceAccount: { create: false, name: 'mailman', annotations: { note: 'none' } },
  imagePullSecrets: [{ name: 'registry-key' }],
  resources: { requests: { cpu: '77m', memory: '155Mi' }, limits: { memory: '777Mi' } },
  nodeSelector: { disk: 'ssd' },
  tolerations: [{ effect: 'NoSchedule', key: 'mail', operator: 'Exists' }],
  affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } },
  podAnnotations: { note: 'of-the-pod' },
} satisfies Values;
